package org.wiretrace.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, and what it complains of and asks for. */
final class Chromium implements AutoCloseable {
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    /** Opens the browser; it saves files to the folder. */
    Chromium(Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1280, 900));
    }

    /** Writes the report to the folder and opens it. */
    void open(Report report, Path folder) {
        HtmlReport.write(report, (name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        open(folder.resolve(HtmlReport.PAGE), "");
    }

    /** Opens a page anew at an address within it. */
    void open(Path page, String address) {
        driver.get("about:blank");
        driver.get(page.toUri() + (address.isEmpty() ? "" : "#" + address));
        settle();
    }

    /** Goes to an address within the page. */
    void go(String address) {
        run("location.hash = arguments[0]", "#" + address);
        settle();
    }

    void reload() {
        driver.navigate().refresh();
        settle();
    }

    /** Waits until the page has what it was asked for. */
    void settle() {
        // A change of the address is told to the page a moment later.
        run("return new Promise((done) => setTimeout(done, 30))");
        await("document.documentElement.classList.contains('live') && !document.querySelector('main[aria-busy]')");
    }

    void await(String condition) {
        new WebDriverWait(driver, PATIENCE).until(d -> Boolean.TRUE.equals(run("return Boolean(" + condition + ")")));
    }

    /** Waits until a file has been saved. */
    void awaitFile(Path file) {
        new WebDriverWait(driver, PATIENCE).until(d -> Files.exists(file));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What is seen of the first such element. */
    String text(String selector) {
        return one(selector).getText();
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Clicks on it, wherever on the page it stands. */
    void click(String selector) {
        run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", one(selector));
        one(selector).click();
        settle();
    }

    String address() {
        return (String) run("return location.hash.slice(1)");
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Shows the page as on a phone in the dark, or as on a desk in the light. */
    void phoneAtNight(boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", phone ? "dark" : "light"))));
        driver.manage().window().setSize(phone ? new Dimension(500, 900) : new Dimension(1280, 900));
        if (phone) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        } else {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** What the console said since the last time. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Addresses that were asked for since the last time, but for those of files and of what the page itself has made. */
    List<String> requests() {
        List<String> elsewhere = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (message.contains("\"Network.requestWillBeSent\"")) {
                String url = message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"(.*?)\".*", "$1");
                if (!url.startsWith("file:")
                        && !url.startsWith("data:")
                        && !url.startsWith("blob:")
                        && !url.startsWith("about:")) {
                    elsewhere.add(url);
                }
            }
        }
        return elsewhere;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
