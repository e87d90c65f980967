package nl.plekje.service.policy;

/** A policy file says something that cannot be used. The message names file, line and word. */
public class PolicyMistake extends RuntimeException {

    PolicyMistake(String message) {
        super(message);
    }

    PolicyMistake(String message, Throwable cause) {
        super(message, cause);
    }
}
