package yanxun.platform.data;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.data.embedded.ExternalDatabase;

/** An external server when one is named; otherwise our own in the data folder, shared with the program that already keeps it. */
@Configuration
class DatabaseSetup implements DisposableBean {
    private AutoCloseable keeper = () -> {};

    @Bean
    Database database() {
        return ExternalDatabase.fromEnvironment(System.getenv())
                .or(() -> EmbeddedPostgres.join(DataFolder.path()))
                .orElseGet(this::keepOwn);
    }

    private Database keepOwn() {
        var server = EmbeddedPostgres.start(DataFolder.path());
        keeper = server;
        return server.database();
    }

    @Override
    public void destroy() throws Exception {
        keeper.close();
    }
}
