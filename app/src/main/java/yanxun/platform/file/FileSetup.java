package yanxun.platform.file;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yanxun.platform.data.DataFolder;

@Configuration
class FileSetup {
    @Bean
    FileStore fileStore() {
        return new LocalFiles(DataFolder.files());
    }

    @Bean
    Photos photos() {
        return new Photos();
    }
}
