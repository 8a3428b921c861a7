package org.wiretrace.load;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport.ReadContext;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads articles that are rows of a Parquet file, by the names of its columns. Spark's own reader would fail the whole
 * job on one damaged file, or pass over it in silence, and wants every file of a corpus to have the same types.
 */
final class ParquetRows implements RecordReader {
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    private final ParquetReader<Group> reader;
    private final FieldNames names;
    private Group row;
    private long position;

    ParquetRows(FileSlice slice, Configuration hadoop, FieldNames names) throws IOException {
        this.reader = ParquetReader.builder(
                        new KnownColumns(names), slice.file().path())
                .withConf(hadoop)
                .withFileRange(slice.begin(), slice.end())
                .build();
        this.names = names;
        this.position = slice.before();
    }

    @Override
    public boolean advance() throws IOException {
        try {
            row = reader.read();
        } catch (RuntimeException e) { // how the library tells of damaged pages
            throw new IOException(e.getMessage(), e);
        }
        if (row == null) {
            return false;
        }
        position = reader.getCurrentRowIndex() + 1;
        return true;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        Map<String, String> fields = FieldNames.none();
        GroupType columns = row.getType();
        for (int i = 0; i < columns.getFieldCount(); i++) {
            String name = columns.getFieldName(i);
            if (names.ours(name) != null) {
                List<String> texts = new ArrayList<>();
                addTexts(row, i, texts);
                names.put(fields, name, String.join("; ", texts));
            }
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Adds the values of that field, of a list or a structure those inside it. */
    private static void addTexts(Group group, int field, List<String> texts) throws UnusableRecord {
        for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
            if (group.getType().getType(field).isPrimitive()) {
                texts.add(text(group, field, i));
            } else {
                Group inner = group.getGroup(field, i);
                for (int j = 0; j < inner.getType().getFieldCount(); j++) {
                    addTexts(inner, j, texts);
                }
            }
        }
    }

    private static String text(Group group, int field, int i) throws UnusableRecord {
        Type type = group.getType().getType(field);
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> {
                byte[] bytes = group.getBinary(field, i).getBytes();
                yield Utf8.decode(bytes, 0, bytes.length);
            }
            case INT32 ->
                logical instanceof DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(group.getInteger(field, i)).toString()
                        : group.getValueToString(field, i);
            case INT64 ->
                logical instanceof TimestampLogicalTypeAnnotation timestamp
                        ? instant(group.getLong(field, i), timestamp)
                        : group.getValueToString(field, i);
            case INT96 -> instant(NanoTime.fromBinary(group.getInt96(field, i)));
            default -> group.getValueToString(field, i);
        };
    }

    private static String instant(long value, TimestampLogicalTypeAnnotation type) {
        ChronoUnit unit =
                switch (type.getUnit()) {
                    case MILLIS -> ChronoUnit.MILLIS;
                    case MICROS -> ChronoUnit.MICROS;
                    case NANOS -> ChronoUnit.NANOS;
                };
        String instant = Instant.EPOCH.plus(value, unit).toString();
        return type.isAdjustedToUTC() ? instant : instant.substring(0, instant.length() - 1);
    }

    private static String instant(NanoTime time) {
        return Instant.EPOCH
                .plus(time.getJulianDay() - JULIAN_DAY_OF_EPOCH, ChronoUnit.DAYS)
                .plusNanos(time.getTimeOfDayNanos())
                .toString();
    }

    /** Reads no column but those that we know. */
    private static final class KnownColumns extends GroupReadSupport {
        private final FieldNames names;

        KnownColumns(FieldNames names) {
            this.names = names;
        }

        @Override
        public ReadContext init(InitContext context) {
            MessageType all = context.getFileSchema();
            List<Type> known = all.getFields().stream()
                    .filter(column -> names.ours(column.getName()) != null)
                    .toList();
            return new ReadContext(known.isEmpty() ? all : new MessageType(all.getName(), known));
        }
    }
}
