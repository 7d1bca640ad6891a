// What a cell has besides its marks and absence: notes, the work done again, the day of a point.
import { setOrDrop } from "./cell-state.js";
import { dueAddress, markAddress, noteAddress } from "./facets.js";

const AUDIENCES_OF_NOTES = [0, 1];
const AGAIN = [2, 4, 6];
const PLURALS = new Intl.PluralRules("ru");
const DAY = 864e5;
const WHILE_TYPED = 1000;

/** By how many minutes the student was late. */
export function lateAddress(student, column) {
    return `late:${student}:${column.l}:${column.w}:0`;
}

/** The form of a word for a number, of «день», «дня», «дней». */
export function wordFor(count, one, few, many) {
    return { one, few, many, other: few }[PLURALS.select(count)];
}

/** The notes of a cell: to the family, among the staff. */
export function cellNotes({ students, columns, facets }, row, column) {
    return AUDIENCES_OF_NOTES.map((audience) => facets.value(noteAddress(students[row], columns[column], audience)));
}

/** The marks of a work done again; the first mark itself is no part of them. */
export function cellAgain({ students, columns, facets }, row, column) {
    return AGAIN.map((place) => facets.value(markAddress(students[row], columns[column], place)));
}

/** By when the work of the cell's point is to be handed in, as «2025-12-04»; null where that is not known. */
export function cellDue({ students, columns, facets }, row, column) {
    return facets.value(dueAddress(students[row], columns[column]));
}

/** The numbers of a cell that have a place in averages: where the work was done again, the last attempt alone. */
export function cellNumbers(sheet, row, column) {
    const last = cellAgain(sheet, row, column).reverse().find((entry) => entry !== null);
    const counted = last === undefined ? sheet.entries(row, column) : [last];
    return counted.filter((entry) => entry !== null && /^[0-9]+$/.test(entry)).map(Number);
}

/** What counts in a student's average: [[mark, weight], …]. */
export function countedMarks(sheet, row) {
    return sheet.columns.flatMap(({ counts, weight }, at) =>
        counts ? cellNumbers(sheet, row, at).map((number) => [number, weight]) : []);
}

/** The addresses of all these, so that a dispute over one of them is shown in the cell. */
export function extraAddresses(student, column) {
    return [
        ...AGAIN.map((place) => markAddress(student, column, place)),
        ...AUDIENCES_OF_NOTES.map((audience) => noteAddress(student, column, audience)), dueAddress(student, column),
        lateAddress(student, column),
    ];
}

/** «Семье: …» and «Учителям: …», for whoever looks at a cell. */
export function noteLines(sheet, row, column) {
    const [family, staff] = cellNotes(sheet, row, column);
    return [family && `Семье: ${family}`, staff && `Учителям: ${staff}`].filter(Boolean);
}

/** Takes from the answer to a mark how late it came, when the family will see it and by when a point is due;
    what the cell says of another mark beside it stays. Of an absence, in the lesson's first column: whether its reason
    is hearsay. */
export function takeSigns(sheet, [, student, lesson, work, place], { flags, seen, left, due }) {
    const row = sheet.students.indexOf(student);
    const column = sheet.columns.findIndex(({ l, w }) => l === lesson && (w === work || work === undefined));
    const at = `${row}:${column}`;
    const old = sheet.flags.get(at) ?? 0;
    if (work === undefined) return sheet.flags.set(at, old & ~8 | flags);
    const beside = place < 2 && sheet.entries(row, column)[1 - place] === null ? 0 : old;
    sheet.flags.set(at, Math.max(flags >> 8, beside >> 8) << 8 | (flags | beside) & 255 | old & 12);
    if (seen) sheet.seen.set(at, [seen, Date.now() + left * 1000]);
    else if (!beside) sheet.seen.delete(at);
    if (due && place === 0) loadDue(sheet.facets, dueAddress(student, sheet.columns[column]), due);
    return watchSeen(sheet);
}

/** A day is its own version: the number of days since 1970. What is typed over it and on its way stays. */
export function loadDue(facets, address, due) {
    if (!facets.at(address).pending) facets.load(address, due, Date.parse(due) / DAY);
}

/** When the family has seen what stands in a cell its sign goes: one timer, to the nearest of these moments. Until then
    its label says when: the server has drawn all such cells alike. */
export function watchSeen(sheet) {
    const { flags, seen } = sheet, now = Date.now();
    // No timer of a browser waits longer than some weeks.
    let next = DAY;
    clearTimeout(sheet.timer);
    for (const [at, [words, until]] of seen) {
        const [row, column] = at.split(":"), cell = sheet.cell(row, Number(column)), isOpen = cell.firstElementChild;
        if (until > now || isOpen) {
            setOrDrop(cell, "aria-label", cell.getAttribute("aria-label")?.replace("увидит позже", `увидит ${words}`));
            next = Math.min(next, Math.max(until - now, WHILE_TYPED));
            continue;
        }
        seen.delete(at);
        flags.set(at, flags.get(at) & ~1);
        sheet.draw(row, Number(column));
    }
    if (seen.size) sheet.timer = setTimeout(watchSeen, next, sheet);
}

/** The cell's signs in words: how late, by hearsay, not yet seen; the days stand above the flags. */
export function cellSigns(sheet, { row, column }) {
    const at = `${row}:${column}`;
    const flags = sheet.flags.get(at) ?? 0;
    const days = flags >> 8;
    const form = wordFor(days, "день", "дня", "дней");
    return [
        days && `внесено на ${days} ${form} позже срока`, flags & 8 && "причина со слов",
        flags & 1 && `семья увидит ${sheet.seen.get(at)?.[0] ?? "позже"}`,
    ].filter(Boolean);
}
