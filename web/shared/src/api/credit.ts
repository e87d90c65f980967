import type { components, paths } from './generated/credit';

export type { paths } from './generated/credit';

/*
 * What credit answers and takes, in the words of the apps. The shapes are generated from its OpenAPI document; names that
 * start with New are sent.
 */
type Told = components['schemas'];

export type AbsenceQuote = Told['AbsenceQuoteView'];
export type AbsenceAnswer = AbsenceQuote['answers'][number];
export type CreditOutcome = AbsenceAnswer['outcome'];
/** What taking an absence back costs. */
export type AbsenceWithdrawal = Told['AbsenceWithdrawalView'];
/** How a provider's conditions give something back for a day not used. */
export type CreditMode = Told['CreditMode'];

export type ChildCredit = Told['CreditView'];
export type CreditAccount = ChildCredit['accounts'][number];
export type CreditLot = CreditAccount['lots'][number];
export type LotOrigin = CreditLot['origin'];
export type CreditMovement = Told['MovementView'];

export type ExtraDayQuote = Told['ExtraDayQuoteView'];
/** An extra day as one wishes it, with how it is paid. */
export type ExtraDayChoice = paths['/children/{child}/extra-day-quote']['get']['parameters']['query'];
export type ExtraDayWish = Told['ExtraDayRequest'];
/** The split as it was quoted; with another one by now the request is refused, and one is asked again. */
export type Quoted = Told['Quoted'];
export type ExtraDay = Told['ExtraDayView'];
export type ExtraDayState = ExtraDay['state'];
export type Alternative = Told['AlternativeView'];
/** What differs from what was wished. */
export type Difference = Alternative['difference'];

export type BookableDays = Told['BookableDaysView'];
export type BookableDay = BookableDays['days'][number];
export type Likelihood = BookableDay['likelihood'];
/** How requests were answered of late; the rate is null when none was. */
export type Approval = BookableDays['ownApproval'];

export type Compensation = Told['CompensationView'];
export type CompensationState = Compensation['state'];

export type NewGoodwill = Told['GoodwillRequest'];
export type GoodwillReason = NewGoodwill['reason'];
export type Goodwill = Told['GoodwillView'];
