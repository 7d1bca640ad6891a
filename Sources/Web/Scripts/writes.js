// Commands on one cell as writes: [[address, value], …].
import { absenceAddress, markAddress, rollAddress } from "./facets.js";

/** Signs of those who were there all the same. */
export const PRESENT = /late|distance|limited/;

export function markWrites(sheet, row, column, entries) {
    const student = sheet.students[row];
    return entries.map((value, place) => [markAddress(student, sheet.columns[column], place), value]);
}

export function cellWrites(sheet, row, column, { absence, entries }) {
    const { l } = sheet.columns[column];
    const writes = [[absenceAddress(sheet.students[row], l), absence], ...markWrites(sheet, row, column, entries)];
    return absence ? [...writes, [rollAddress(l), "1"]] : writes;
}

/** Whoever writes that somebody is missing has called the roll. */
export function letterWrites(sheet, row, column, letter) {
    const { l } = sheet.columns[column];
    const absence = [absenceAddress(sheet.students[row], l), letter];
    return letter ? [absence, [rollAddress(l), "1"]] : [absence];
}

/** Erases the marks; the absence too where the lesson has its first column or the cell holds nothing else. */
export function eraseWrites(sheet, row, column) {
    const marks = markWrites(sheet, row, column, [null, null]);
    const bare = sheet.entries(row, column).every((entry) => entry === null);
    if (!bare && sheet.homes[column] !== column) return marks;
    return [...marks, [absenceAddress(sheet.students[row], sheet.columns[column].l), null]];
}
