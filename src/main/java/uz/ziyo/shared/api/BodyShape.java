package uz.ziyo.shared.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a body record looks like, found once.
 */
final class BodyShape<T> {

	private static final Map<Class<?>, BodyShape<?>> SHAPES = new ConcurrentHashMap<>();

	private final Constructor<T> constructor;

	private final List<BodyField> fields;

	private final RecordComponent[] components;

	private BodyShape(Class<T> type) {
		try {
			this.components = type.getRecordComponents();
			Class<?>[] types = Arrays.stream(this.components).map(RecordComponent::getType).toArray(Class<?>[]::new);
			this.constructor = type.getDeclaredConstructor(types);
			this.constructor.setAccessible(true);
			this.fields = new ArrayList<>();
			for (RecordComponent component : this.components) {
				component.getAccessor().setAccessible(true);
				this.fields.add(new BodyField(component));
			}
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalArgumentException("Not a record: " + type, ex);
		}
	}

	@SuppressWarnings("unchecked")
	static <T> BodyShape<T> of(Class<T> type) {
		return (BodyShape<T>) SHAPES.computeIfAbsent(type, BodyShape::new);
	}

	List<BodyField> fields() {
		return this.fields;
	}

	T create(Object[] values) {
		try {
			return this.constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	T merge(Object[] values, Set<String> sent, T current) {
		Object[] merged = new Object[values.length];
		for (int i = 0; i < values.length; i++) {
			merged[i] = sent.contains(this.fields.get(i).name()) ? values[i] : read(current, i);
		}
		return create(merged);
	}

	private Object read(T current, int index) {
		try {
			return this.components[index].getAccessor().invoke(current);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
