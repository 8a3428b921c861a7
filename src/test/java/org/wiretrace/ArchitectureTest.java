package org.wiretrace;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way the arrows between packages may point: the table of the architecture page, held to. */
class ArchitectureTest {
    private static final String ROOT = "org.wiretrace";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final String TABLE =
            """
            text       -> ''
            notice     -> ''
            config     -> ''
            spark      -> ''
            language   -> text
            corpus     -> text notice language
            names      -> text language
            aliases    -> config names
            quotes     -> text language names corpus
            similarity -> text language corpus
            translation -> text language names corpus similarity
            provenance -> text corpus quotes similarity
            divergence -> text language names corpus quotes similarity translation
            load       -> text notice corpus spark
            report     -> text notice corpus names quotes similarity provenance divergence
            pipeline   -> text notice config spark load language corpus names aliases quotes similarity translation provenance divergence report
            cli        -> notice config spark report pipeline
            """;

    @ParameterizedTest(name = "{0} may use {1}")
    @CsvSource(delimiterString = "->", emptyValue = "", textBlock = TABLE)
    void packages_use_only_what_the_table_allows(String name, String mayUse) {
        String[] allowed = packages(name + " " + mayUse);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void only_spark_load_pipeline_and_cli_know_Spark() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("spark load pipeline cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(OURS);
    }

    @Test
    void every_package_stands_in_the_table() {
        Set<String> inTable =
                TABLE.lines().map(line -> line.replaceAll("\\s*->.*", "")).collect(Collectors.toSet());
        Set<String> ours = OURS.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
                .collect(Collectors.toSet());

        assertThat(ours).isEqualTo(inTable);
    }

    private static String[] packages(String names) {
        return Stream.of(names)
                .flatMap(all -> Arrays.stream(all.strip().split(" +")))
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
    }
}
