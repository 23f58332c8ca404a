package yanxun.platform.data.embedded;

import java.lang.management.ManagementFactory;
import yanxun.platform.time.Times;

/** Server settings for a machine of 4 to 24 GB that also runs the program. */
final class Settings {
    private static final String TEXT = """
            # Written by the program at each start. Put changes into local.conf beside this file.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            port = %1$d
            max_connections = 120
            password_encryption = 'scram-sha-256'

            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = replica
            wal_compression = pglz
            max_wal_senders = 0
            min_wal_size = 128MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min

            shared_buffers = 96MB
            effective_cache_size = %2$dMB
            maintenance_work_mem = 128MB
            work_mem = 16MB
            random_page_cost = 1.1
            effective_io_concurrency = 32
            jit = off

            timezone = '%3$s'
            log_timezone = '%3$s'
            log_destination = 'stderr'
            logging_collector = off
            log_line_prefix = '%%m [%%p] '
            log_checkpoints = off
            log_error_verbosity = terse
            """;

    private Settings() {}

    static String forThisMachine(int port) {
        return TEXT.formatted(port, megabytesOfMemory() / 2, Times.ZONE.getId());
    }

    private static long megabytesOfMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() >> 20
                : 4096;
    }
}
