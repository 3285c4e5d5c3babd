package uz.ziyo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ZiyoApplication {

	public static void main(String[] args) {
		SpringApplication.run(ZiyoApplication.class, args);
	}

}
