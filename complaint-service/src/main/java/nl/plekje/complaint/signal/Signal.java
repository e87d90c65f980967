package nl.plekje.complaint.signal;

/** A condition that led to complaints. To add one, write one class and one sentence. */
public interface Signal {

    /** Its row in {@code docs/prevention.csv}. */
    String kind();

    /** How many real complaints of 2024 stand behind it. */
    int complaints();

    /** Who has to act. */
    SignalOwner owner();

    /** What clears it. */
    SignalAction action();

    /**
     * Where the condition holds. $1::timestamptz is the moment, $2::date the day in Amsterdam. Gives the columns {@code subject} (text, what
     * it is about, one row each), {@code location} (uuid, may be null) and {@code since} (timestamptz); where cases stand
     * behind it also {@code concerned} (text[], accounts of whom these are about, who do not see it). All others are the
     * evidence, and facts of the sentence by their name. A name that ends in {@code Minutes} is a duration.
     */
    String query();
}
