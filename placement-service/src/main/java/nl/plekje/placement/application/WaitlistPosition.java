package nl.plekje.placement.application;

import java.util.Map;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.placement.terms.WaitlistCriterion;

/**
 * Where an application stands among those who compete for the same seats. Says nothing of who the others are.
 *
 * @param position from 1
 * @param ahead families that stand ahead, by what puts them there
 * @param why the same in words (X3)
 */
public record WaitlistPosition(int position, Map<WaitlistCriterion, Integer> ahead, Explanation why) {}
