package parley.query.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What we keep in the database as JSON, written and read by ourselves alone. */
@ApplicationScoped
public class StoredJson {
    private final ObjectMapper mapper;

    @Inject
    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A record as JSON. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records are always JSON", impossible);
        }
    }

    /** A record from JSON. */
    public <T> T read(String data, Class<T> type) {
        return read(data, mapper.constructType(type));
    }

    /** A collection of records from JSON. */
    public <T> T read(String data, TypeReference<T> type) {
        return read(data, mapper.constructType(type));
    }

    private <T> T read(String data, JavaType type) {
        try {
            return mapper.readValue(data, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("JSON that we wrote cannot be read", unreadable);
        }
    }
}
