package uz.ziyo.shared;

import java.nio.file.Path;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir H2 file, uploads, generated keys
 * @param owner the first owner, made when there is none
 * @param demo fill an empty database with the demonstration centre
 * @param zone the centre's time zone
 * @param centreName shown on pages and receipts
 */
@ConfigurationProperties("ziyo")
public record ZiyoProperties(@DefaultValue("data") Path dataDir, @DefaultValue Owner owner,
		@DefaultValue("false") boolean demo, @DefaultValue("Asia/Tashkent") ZoneId zone,
		@DefaultValue("Ziyo") String centreName) {

	public record Owner(String username, String password) {
	}

}
