/** What a card shows, as text, and the check of one that comes out of storage or a message. */
import { isObject, isText } from '../model/valueChecks';
import { type ActivityLevel, activityLevels } from '../model/vocabulary';

/** A fact: what it is and what the register says, with what qualifies it. */
export interface CardFact {
  label: string;
  value: string;
  note?: string;
}

export interface CardLink {
  label: string;
  href: string;
}

/** A number that is seen first: "ruim", "6", "per dag". */
export interface CardFigure {
  qualifier?: string;
  value: string;
  /** What is counted. */
  label: string;
}

/** An account, or what is known instead of one. */
export interface CardAccount {
  /** The path of its platform's icon; none where what is said holds for all platforms. */
  icon?: string;
  /** Its platform: what the icon is called. */
  platform?: string;
  /** Handle and all that qualifies the account: what is told of it where one asks. */
  title: string;
  /** What is seen beside the icon, where that alone would not tell which account is meant; or what is known instead of one. */
  text?: string;
  /** What qualifies the account, in a word or two. */
  remark?: string;
  /** Where it can be looked at; of an account of before, what the web archive kept. */
  href?: string;
  /** Whether its address proves whose it is. */
  isProven?: true;
}

/** Accounts that go together. The label tells them from the others: that they ended, are an office's, have a name of before. */
export interface CardAccounts {
  label?: string;
  accounts: CardAccount[];
}

/** What opens below: facts of one kind. A label is left out where the heading says it. */
export interface CardSection {
  heading: string;
  facts: CardDetail[];
}

export interface CardDetail {
  label?: string;
  value: string;
  note?: string;
  href?: string;
}

/** A button of the card: what it is called, and what it opens (see `ownPages.ts`). Made like a fact, so that one check does for both. */
export type CardAction = Required<Pick<CardFact, 'label' | 'value'>>;

/** Everything a card says of a record, as text in the language of the interface. No figure is without its date. */
export interface CardModel {
  /** What the seal shows. */
  seal: string;
  standing: 'historic' | 'current' | 'domain';
  /** Whether it is the word of a register of the user's own. */
  isOwn?: true;
  name: string;
  /** The office, or who holds it; the kind of an organisation whose name does not say it. */
  role?: string;
  /** Where the office is; of an organisation, what it is part of. */
  organisation?: string;
  /** What that organisation is called now. */
  organisationNow?: string;
  /** At most three, all of the as-of date. */
  figures: CardFigure[];
  level?: { level: ActivityLevel; words: string };
  /** Of when all of this is: "6 april 2012". */
  asOf: string;
  /** Whose word it is. */
  source: { title: string; href?: string };
  /** What the register does not vouch for, as one line. */
  caution: string;
  /** On a post: what was so on its day, and what is so now where that is something else. */
  dated?: CardDetail[];
  /** Whether that is a warning: nobody vouches for today. */
  isWarning?: true;
  accounts: CardAccounts[];
  /** What opens the details. */
  more: string;
  sections: CardSection[];
  /** What can be opened from it: the record in the register, the page for notes. */
  actions: CardAction[];
}

type Check = (value: unknown) => boolean;

/** Checks each field of an object. Where the type has a field more or less, this does not compile. */
const shaped =
  <T extends object>(checks: { [Field in keyof Required<T>]: Check }) =>
  (value: unknown): value is T =>
    isObject(value) && Object.entries<Check>(checks).every(([field, check]) => check(value[field]));

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isFlag = optional(oneOf(true));

/** Only https addresses reach an `href`, whatever storage holds. */
const isHref: Check = (value) => isText(value) && value.startsWith('https://');

/** Whether `value`, from storage or a message, is a card that can be shown. */
export function isCardModel(value: unknown): value is CardModel {
  const areFacts = listOf(
    shaped<CardDetail>({ label: optional(isText), value: isText, note: optional(isText), href: optional(isHref) }),
  );
  return shaped<CardModel>({
    seal: isText,
    standing: oneOf('historic', 'current', 'domain'),
    name: isText,
    role: optional(isText),
    organisation: optional(isText),
    organisationNow: optional(isText),
    figures: listOf(shaped<CardFigure>({ qualifier: optional(isText), value: isText, label: isText })),
    level: optional(shaped<NonNullable<CardModel['level']>>({ level: oneOf(...activityLevels), words: isText })),
    asOf: isText,
    source: shaped<CardModel['source']>({ title: isText, href: optional(isHref) }),
    caution: isText,
    isWarning: isFlag,
    isOwn: isFlag,
    accounts: listOf(
      shaped<CardAccounts>({
        label: optional(isText),
        accounts: listOf(
          shaped<CardAccount>({
            icon: optional(isText),
            platform: optional(isText),
            title: isText,
            text: optional(isText),
            remark: optional(isText),
            href: optional(isHref),
            isProven: isFlag,
          }),
        ),
      }),
    ),
    more: isText,
    actions: areFacts,
    dated: optional(areFacts),
    sections: listOf(
      shaped<CardSection>({
        heading: isText,
        facts: areFacts,
      }),
    ),
  })(value);
}
