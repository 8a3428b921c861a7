package org.wiretrace.pipeline;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A table as Parquet, lists in the three-level form of the specification. */
final class ParquetFile implements TableFile {
    private final TableSchema schema;
    private final MessageType type;
    private final ParquetWriter<Group> out;

    ParquetFile(TableSchema schema, Path path, Configuration hadoop) throws IOException {
        this.schema = schema;
        this.type = new MessageType(
                "table", schema.columns().stream().map(ParquetFile::type).toList());
        this.out = ExampleParquetWriter.builder(HadoopOutputFile.fromPath(path, hadoop))
                .withConf(hadoop)
                .withType(type)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
    }

    @Override
    public void add(Object[] row) throws IOException {
        Group group = new SimpleGroup(type);
        fill(group, schema.columns(), row);
        out.write(group);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static Type type(TableSchema.Column column) {
        return switch (column.kind()) {
            case TEXT, WORD ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case LONG -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DOUBLE, EXACT -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case RECORD ->
                Types.optionalGroup()
                        .addFields(
                                column.inner().stream().map(ParquetFile::type).toArray(Type[]::new))
                        .named(column.name());
            case LIST ->
                Types.optionalList().element(type(column.inner().get(0))).named(column.name());
        };
    }

    private static void fill(Group group, List<TableSchema.Column> columns, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                add(group, columns.get(i), values[i]);
            }
        }
    }

    private static void add(Group group, TableSchema.Column column, Object value) {
        String name = column.name();
        switch (column.kind()) {
            case TEXT, WORD -> group.add(name, (String) value);
            case INTEGER -> group.add(name, (int) (Integer) value);
            case LONG -> group.add(name, (long) (Long) value);
            case DOUBLE, EXACT -> group.add(name, (double) (Double) value);
            case BOOLEAN -> group.add(name, (boolean) (Boolean) value);
            case RECORD -> fill(group.addGroup(name), column.inner(), (Object[]) value);
            case LIST -> {
                Group list = group.addGroup(name);
                for (Object element : (List<?>) value) {
                    Group slot = list.addGroup("list");
                    if (element != null) {
                        add(slot, column.inner().get(0), element);
                    }
                }
            }
        }
    }
}
