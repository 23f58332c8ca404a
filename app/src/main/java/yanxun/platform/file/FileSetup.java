package yanxun.platform.file;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.Vault;

@Configuration
class FileSetup {
    @Bean
    FileStore fileStore(Vault vault) {
        return new LocalFiles(DataFolder.files(), vault);
    }

    @Bean
    Photos photos() {
        return new Photos();
    }
}
