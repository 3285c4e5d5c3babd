package uz.ziyo.shared.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import uz.ziyo.shared.Coded;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.ZiyoProperties;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How values are written: snake_case, money with two decimals in a text, times of the
 * centre with their offset.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	JsonMapperBuilderCustomizer documentedJson(ZiyoProperties properties) {
		SimpleModule module = new SimpleModule("ziyo");
		module.addSerializer(new InstantWriter(properties.zone()));
		module.addSerializer(new TimeWriter());
		module.addSerializer(new MoneyWriter());
		module.addSerializer(new CodedWriter());
		return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).addModule(module);
	}

	private static final class InstantWriter extends StdSerializer<Instant> {

		private final ZoneId zone;

		InstantWriter(ZoneId zone) {
			super(Instant.class);
			this.zone = zone;
		}

		@Override
		public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
			ZoneOffset offset = this.zone.getRules().getOffset(value);
			char[] text = new char[32];
			int length = IsoTime.write(text, value.getEpochSecond(), offset);
			json.writeString(text, 0, length);
		}

	}

	private static final class TimeWriter extends StdSerializer<LocalTime> {

		TimeWriter() {
			super(LocalTime.class);
		}

		@Override
		public void serialize(LocalTime value, JsonGenerator json, SerializationContext context) {
			char[] text = new char[8];
			IsoTime.writeTime(text, 0, value.toSecondOfDay());
			json.writeString(text, 0, 8);
		}

	}

	private static final class MoneyWriter extends StdSerializer<BigDecimal> {

		MoneyWriter() {
			super(BigDecimal.class);
		}

		@Override
		public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
			json.writeString(Money.plain(value));
		}

	}

	private static final class CodedWriter extends StdSerializer<Coded> {

		CodedWriter() {
			super(Coded.class);
		}

		@Override
		public void serialize(Coded value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.code());
		}

	}

}
