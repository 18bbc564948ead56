package parley.query.export;

import java.util.stream.Stream;
import parley.query.engagement.Engagement;

/** How engagements become a file. */
interface Format {
    /** Media type of the file. */
    String mediaType();

    /** Ending of the file's name, without the dot. */
    String extension();

    /** The pieces of the file in their order; made as they are read, so that a large file needs little memory. */
    Stream<String> pieces(Stream<Engagement> engagements);
}
