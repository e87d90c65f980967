package nl.plekje.service.policy;

import nl.plekje.kernel.rule.PolicyVersion;

/** How a service reads its section into its own record. */
@FunctionalInterface
public interface SectionReader<T> {

    /**
     * Reads a section. Words that it does not ask for are unknown words and refused; an
     * {@link IllegalArgumentException} of a record is told as a mistake of the part it was read from.
     *
     * @param version the version that the section belongs to
     */
    T read(PolicyVersion version, PolicySection section);
}
