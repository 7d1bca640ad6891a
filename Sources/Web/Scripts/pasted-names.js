// Students and lessons by what a foreign table calls them.

const MONTH_WORDS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

/** The words of a name as they are compared: small letters, no dots, ё as е, without a number before it. */
export function nameWords(text) {
    const plain = text.toLowerCase().replaceAll("ё", "е").replace(/^\s*\d+[.)]?\s*/, "");
    return plain.split(/[\s.,]+/).filter(Boolean);
}

/** The rows of the list that a written name may mean: the surname, then initials or whole names. */
export function rowsNamed(text, names) {
    const [surname, ...given] = nameWords(text);
    if (!surname) return [];
    const fits = (test) => names.flatMap((name, row) => {
        const [own, ...rest] = nameWords(name);
        return test(own) && given.every((word, at) => rest[at]?.startsWith(word)) ? [row] : [];
    });
    const exact = fits((own) => own === surname);
    // One slip of the hand is forgiven where the word is long enough to be told from its neighbours.
    return exact.length || surname.length < 4 ? exact : fits((own) => isMiswritten(own, surname));
}

/** One slip of the hand; «Попова» for «Попов» is none, it is somebody else. */
function isMiswritten(own, surname) {
    return isOneSlip(own, surname) && own !== `${surname}а` && surname !== `${own}а`;
}

/** Whether one letter more, less or other makes one word of the other. */
export function isOneSlip(one, other) {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1) return false;
    let at = 0;
    while (at < short.length && short[at] === long[at]) at += 1;
    return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

/** «2025-11-20» of «20.11», «20.11.2025», «20 ноября» or «чт, 20 ноября» among the days of the page; else null. */
export function pastedDay(text, days) {
    const plain = text.trim().toLowerCase().replace(/^[а-я]{2}\.?,?\s+/, "");
    const iso = plain.match(/^(\d{4})-(\d\d)-(\d\d)/);
    if (iso) return days.find((day) => day === iso[0]) ?? null;
    const digits = plain.match(/^(\d{1,2})[./](\d{1,2})(?:[./](?:20)?(\d\d))?$/);
    const words = plain.match(/^(\d{1,2})\s+([а-я]{3,8})/);
    const month = digits ? Number(digits[2]) : MONTH_WORDS.findIndex((word) => words?.[2].startsWith(word)) + 1;
    const date = Number((digits ?? words)?.[1] ?? 0);
    if (!date || !month) return null;
    const end = `-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    return days.find((day) => day.endsWith(end) && (!digits?.[3] || day.slice(2, 4) === digits[3])) ?? null;
}
