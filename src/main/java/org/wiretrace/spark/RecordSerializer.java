package org.wiretrace.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import com.esotericsoftware.kryo.util.MapReferenceResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lets Java records travel with Kryo, which by itself fails on them: it would set their fields, and those of a record are
 * final. Here a record is written as its components and read back through its constructor, so that what the constructor
 * guards holds for what arrives. What the types of the components say is not written again: numbers, texts, enums, lists
 * and records inside others are their values alone.
 *
 * @param <R> the record
 */
public final class RecordSerializer<R extends Record> extends Serializer<R> {
    /** What is known of a class of records, worked out once. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Shape shape;

    private RecordSerializer(Class<?> type) {
        super(true, true);
        this.shape = SHAPES.get(type);
    }

    /**
     * Teaches Kryo to write records, and to leave to Java what is neither a record nor one of Spark's or Scala's: sums and
     * rules with maps and patterns in them, of which few are sent.
     */
    public static void install(Kryo kryo) {
        kryo.addDefaultSerializer(Record.class, (factory, type) -> new RecordSerializer<>(type));
        kryo.addDefaultSerializer(Collection.class, JavaSerializer.class);
        kryo.addDefaultSerializer(Map.class, JavaSerializer.class);
        kryo.setDefaultSerializer(JavaSerializer.class);
        kryo.setReferenceResolver(new MapReferenceResolver() {
            @Override
            public boolean useReferences(@SuppressWarnings("rawtypes") Class type) {
                // A record holds no way back to itself, and to look up each text costs more than to write it twice.
                return !type.isRecord() && type != String.class && super.useReferences(type);
            }
        });
    }

    @Override
    public void write(Kryo kryo, Output out, R value) {
        shape.write(kryo, out, value);
    }

    @Override
    @SuppressWarnings("unchecked") // the shape is that of the class
    public R read(Kryo kryo, Input in, Class<R> type) {
        return (R) Objects.requireNonNull(shape.read(kryo, in));
    }

    /** How values of one type are written. */
    private interface Codec {
        void write(Kryo kryo, Output out, Object value);

        Object read(Kryo kryo, Input in);
    }

    /**
     * A record's components.
     *
     * @param codecs how each is written
     * @param accessors read each
     * @param constructor takes all of them in an array
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shape(Codec[] codecs, MethodHandle[] accessors, MethodHandle constructor) implements Codec {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Codec[] codecs = Arrays.stream(components)
                    .map(component -> codec(component.getGenericType()))
                    .toArray(Codec[]::new);
            try {
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                MethodHandle[] accessors = new MethodHandle[types.length];
                for (int i = 0; i < types.length; i++) {
                    accessors[i] = lookup.unreflect(components[i].getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class));
                }
                MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
                return new Shape(codecs, accessors, constructor);
            } catch (IllegalAccessException | NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " cannot be taken apart", e);
            }
        }

        @Override
        public void write(Kryo kryo, Output out, Object value) {
            for (int i = 0; i < codecs.length; i++) {
                codecs[i].write(kryo, out, component(i, value));
            }
        }

        private Object component(int i, Object of) {
            try {
                return accessors[i].invokeExact(of);
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }

        @Override
        public Object read(Kryo kryo, Input in) {
            Object[] components = new Object[codecs.length];
            for (int i = 0; i < codecs.length; i++) {
                components[i] = codecs[i].read(kryo, in);
            }
            try {
                return constructor.invokeExact(components);
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }

        /** Accessors and constructors of records declare no checked exceptions. */
        private static IllegalStateException unexpected(Throwable e) {
            if (e instanceof RuntimeException known) {
                throw known;
            }
            if (e instanceof Error known) {
                throw known;
            }
            return new IllegalStateException(e);
        }
    }

    private static Codec codec(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Elements(codec(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> plain)) {
            return new Anything();
        }
        if (plain.isRecord()) {
            return new Nullable(new Inside(plain));
        }
        if (plain.isEnum()) {
            return new Constants(plain.getEnumConstants());
        }
        Codec simple = Simple.BY_TYPE.get(plain);
        return simple == null
                ? new Anything()
                : plain.isPrimitive() || plain == String.class ? simple : new Nullable(simple);
    }

    /** A record inside another; its shape is asked for when it is needed, for a record may hold others of its own class. */
    private record Inside(Class<?> type) implements Codec {
        @Override
        public void write(Kryo kryo, Output out, Object value) {
            SHAPES.get(type).write(kryo, out, value);
        }

        @Override
        public Object read(Kryo kryo, Input in) {
            return SHAPES.get(type).read(kryo, in);
        }
    }

    private record Nullable(Codec codec) implements Codec {
        @Override
        public void write(Kryo kryo, Output out, Object value) {
            out.writeBoolean(value != null);
            if (value != null) {
                codec.write(kryo, out, value);
            }
        }

        @Override
        public Object read(Kryo kryo, Input in) {
            return in.readBoolean() ? codec.read(kryo, in) : null;
        }
    }

    @SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // never compared; both ends run the same classes
    private record Constants(Object[] constants) implements Codec {
        @Override
        public void write(Kryo kryo, Output out, Object value) {
            out.writeInt(value == null ? 0 : ((Enum<?>) value).ordinal() + 1, true);
        }

        @Override
        public Object read(Kryo kryo, Input in) {
            int number = in.readInt(true);
            return number == 0 ? null : constants[number - 1];
        }
    }

    private record Elements(Codec element) implements Codec {
        @Override
        public void write(Kryo kryo, Output out, Object value) {
            List<?> list = (List<?>) value;
            out.writeInt(list == null ? 0 : list.size() + 1, true);
            if (list != null) {
                for (Object one : list) {
                    element.write(kryo, out, one);
                }
            }
        }

        @Override
        public Object read(Kryo kryo, Input in) {
            int size = in.readInt(true) - 1;
            if (size < 0) {
                return null;
            }
            Object[] list = new Object[size];
            boolean holey = false;
            for (int i = 0; i < size; i++) {
                list[i] = element.read(kryo, in);
                holey |= list[i] == null;
            }
            return holey ? Collections.unmodifiableList(Arrays.asList(list)) : List.of(list);
        }
    }

    /** What Kryo knows how to write, or Java; its class is written with it. */
    private record Anything() implements Codec {
        @Override
        public void write(Kryo kryo, Output out, Object value) {
            kryo.writeClassAndObject(out, value);
        }

        @Override
        public Object read(Kryo kryo, Input in) {
            return kryo.readClassAndObject(in);
        }
    }

    /** A value that Kryo's streams take as it is. */
    private record Simple(Writer writer, Reader reader) implements Codec {
        private static final Codec INT =
                new Simple((out, value) -> out.writeInt((Integer) value, false), in -> in.readInt(false));
        private static final Codec LONG =
                new Simple((out, value) -> out.writeLong((Long) value, false), in -> in.readLong(false));
        private static final Codec DOUBLE =
                new Simple((out, value) -> out.writeDouble((Double) value), in -> in.readDouble());
        private static final Codec BOOLEAN =
                new Simple((out, value) -> out.writeBoolean((Boolean) value), in -> in.readBoolean());
        private static final Map<Class<?>, Codec> BY_TYPE = Map.ofEntries(
                Map.entry(int.class, INT),
                Map.entry(Integer.class, INT),
                Map.entry(long.class, LONG),
                Map.entry(Long.class, LONG),
                Map.entry(double.class, DOUBLE),
                Map.entry(Double.class, DOUBLE),
                Map.entry(boolean.class, BOOLEAN),
                Map.entry(Boolean.class, BOOLEAN),
                Map.entry(
                        String.class,
                        new Simple((out, value) -> out.writeString((String) value), in -> in.readString())),
                Map.entry(
                        int[].class,
                        new Simple(
                                (out, value) -> {
                                    out.writeInt(((int[]) value).length, true);
                                    out.writeInts((int[]) value);
                                },
                                in -> in.readInts(in.readInt(true)))),
                Map.entry(
                        long[].class,
                        new Simple(
                                (out, value) -> {
                                    out.writeInt(((long[]) value).length, true);
                                    out.writeLongs((long[]) value);
                                },
                                in -> in.readLongs(in.readInt(true)))));

        /** Writes a value that is not null; of a text, null too. */
        @FunctionalInterface
        private interface Writer {
            void write(Output out, Object value);
        }

        /** Reads it back. */
        @FunctionalInterface
        private interface Reader {
            Object read(Input in);
        }

        @Override
        public void write(Kryo kryo, Output out, Object value) {
            writer.write(out, value);
        }

        @Override
        public Object read(Kryo kryo, Input in) {
            return reader.read(in);
        }
    }
}
