// «ив5 пет 4 сидн»: a line of surnames' beginnings and what each of them gets, as it is typed or spoken.
import { parseCell } from "./cells.js";
import { toCyrillic } from "./keymap.js";
import { nameWords } from "./pasted-names.js";

const SPOKEN = {
    пять: "5", четыре: "4", три: "3", два: "2", точка: ".", нет: "absent", болеет: "ill", болен: "ill", больна: "ill",
    опоздал: "late", опоздала: "late",
};

/** The parts of a line in their order: { query, rows, text, cell }: whom it may mean and what they get.
    `chosen`: which row a beginning was said to mean. */
export function readLine(line, names, rules, chosen = new Map()) {
    const plain = /[а-яё]/i.test(line) ? line.replace(/[,;]/g, " ") : toCyrillic(line);
    const tokens = plain.toLowerCase().replaceAll("ё", "е").split(/\s+/).filter(Boolean);
    const people = names.map(nameWords);
    const parts = [];
    tokens.forEach((token, at) => {
        const open = parts.at(-1)?.text === "" ? parts.at(-1) : null;
        const value = valueOf(token, rules);
        if (open && value !== null) return giveValue(open, value, rules);
        if (open && /^[а-я-]+$/.test(token)) {
            // «Иванов Кирилл пять»: the second word is the first name of somebody meant by the first.
            const named = open.rows.filter((row) => people[row][1]?.startsWith(token));
            if (named.length) return Object.assign(open, { rows: named, query: `${open.query} ${token}` });
        }
        const isFollowed = tokens[at + 1] !== undefined && valueOf(tokens[at + 1], rules) !== null;
        const [query, text] = nameAndValue(token, people, rules, isFollowed);
        const rows = chosen.has(query) ? [chosen.get(query)] : rowsBeginning(query, people);
        const part = { query, rows, text: "", cell: null };
        parts.push(part);
        return text && giveValue(part, text, rules);
    });
    return parts;
}

function giveValue(part, text, rules) {
    return Object.assign(part, { text: text.toUpperCase(), cell: parseCell(text, rules) });
}

/** What a word says that is no name: «5», «4/5», «н», «пять»; else null. */
function valueOf(token, { symbols }) {
    const spoken = Object.hasOwn(SPOKEN, token) ? SPOKEN[token] : null;
    const letter = Object.keys(symbols).find((each) => symbols[each] === spoken);
    if (spoken) return letter ?? (/^[a-z]/.test(spoken) ? null : spoken);
    if (/^[\d./\\|]+$/.test(token) || token === "ю") return token;
    const own = leadingLetter(token.toUpperCase(), symbols);
    return own && /^[\d./\\|]*$/.test(token.slice(own.length)) ? token : null;
}

function leadingLetter(text, symbols) {
    return Object.keys(symbols).sort((one, other) => other.length - one.length).find((each) => text.startsWith(each));
}

/** A word into the beginning of a surname and what is written right after it. */
function nameAndValue(token, people, { symbols }, isFollowed) {
    const [, letters, tail] = token.match(/^([а-я-]*)(.*)$/);
    if (letters && (isFollowed && !tail || rowsBeginning(letters, people).length)) return [letters, tail];
    const ends = [...Object.keys(symbols), "Ю"].sort((one, other) => other.length - one.length);
    const end = ends.find((each) => letters.length > each.length && letters.toUpperCase().endsWith(each)
        && rowsBeginning(letters.slice(0, -each.length), people).length);
    if (!end) return [letters || token, letters ? tail : ""];
    return [letters.slice(0, -end.length), letters.slice(-end.length) + tail];
}

/** The rows whose surname begins so; the whole surname before longer ones; else with the first name's beginning. */
export function rowsBeginning(query, people) {
    const rows = (test) => people.flatMap((words, row) => (test(words) ? [row] : []));
    const whole = rows(([surname]) => surname === query);
    const begun = whole.length ? whole : rows(([surname]) => surname.startsWith(query));
    for (let cut = query.length - 1; !begun.length && cut > 0; cut -= 1) {
        const [start, initial] = [query.slice(0, cut), query.slice(cut)];
        begun.push(...rows(([surname, first]) => surname.startsWith(start) && first?.startsWith(initial)));
    }
    return begun;
}
