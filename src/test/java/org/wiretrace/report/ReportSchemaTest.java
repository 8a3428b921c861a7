package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_is_written_is_what_the_schema_says() throws IOException {
        assertThat(schema().validate(JSON.readTree(JsonReport.bytes(ReportFixture.report()))))
                .isEmpty();
        assertThat(schema().validate(JSON.readTree(JsonReport.bytes(ReportFixture.report(null)))))
                .isEmpty();
        assertThat(schema().validate(JSON.readTree(JsonReport.bytes(HtmlReportTest.nothing()))))
                .isEmpty();
        assertThat(schema().validate(JSON.readTree(JsonReport.bytes(HostileReport.report()))))
                .isEmpty();
    }

    @Test
    void what_is_not_of_the_schema_is_noticed() throws IOException {
        JsonNode report = JSON.readTree(JsonReport.bytes(ReportFixture.report()));
        ((com.fasterxml.jackson.databind.node.ObjectNode) report.at("/pairs/items/0/verdict"))
                .put("relation", "stolen");
        assertThat(schema().validate(report)).hasSize(1);
    }

    @Test
    void the_schema_tells_the_version_of_the_report() throws IOException {
        try (InputStream stream = JsonReport.class.getResourceAsStream("report.schema.json")) {
            JsonNode schema = JSON.readTree(stream);
            assertThat(schema.at("/properties/schema_version/const").asInt()).isEqualTo(Report.SCHEMA_VERSION);
            assertThat(schema.path("$id").asText()).endsWith(":" + Report.SCHEMA_VERSION);
        }
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream stream = JsonReport.class.getResourceAsStream("report.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream);
        }
    }
}
