package nl.plekje.credit.goodwill;

import java.time.LocalDate;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;

/**
 * Credit that staff gave.
 *
 * @param givenThisYearMinutes goodwill that the child has had this year, this included
 * @param managerLimitMinutes what the manager of a location may give a child in a year
 */
public record GoodwillView(
        ChildId child,
        LotId lot,
        CareType careType,
        int minutes,
        LocalDate expiresOn,
        String note,
        int givenThisYearMinutes,
        int managerLimitMinutes,
        Explanation why) {}
