package parley.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the ingest service. */
@ConfigMapping(prefix = "parley.ingest")
public interface IngestConfig {
    /** How often a waiting log reader looks for new entries. */
    @WithDefault("200ms")
    Duration logPollInterval();
}
