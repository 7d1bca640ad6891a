// The values that came with the page, into their pieces.
import { lateAddress, loadDue } from "./cell-extras.js";
import { absenceAddress, dueAddress, markAddress, noteAddress, rollAddress } from "./facets.js";

/** `cells`: [row, column, absence, its version, first entry, its version, second entry, its version, flags]. */
export function loadFacets(facets, flags, page, students, fresh) {
    const { columns, cells, notes, attempts, dues, late, seen, symbols } = page;
    const letters = new Map(Object.entries(symbols).map((pair) => pair.reverse()));
    for (const column of columns) facets.load(rollAddress(column.l), column.roll ? "1" : null, 0);
    for (const [row, at, absence, absenceVersion, first, firstVersion, second, secondVersion, bits] of cells) {
        const student = students[row], column = columns[at];
        if (absence || absenceVersion) {
            facets.load(absenceAddress(student, column.l), letters.get(absence) ?? absence, absenceVersion);
        }
        if (first || firstVersion) facets.load(markAddress(student, column, 0), first, firstVersion);
        if (second || secondVersion) facets.load(markAddress(student, column, 1), second, secondVersion);
        if (bits) flags.set(`${row}:${at}`, bits);
    }
    for (const [row, at, audience, words, version] of notes ?? []) {
        facets.load(noteAddress(students[row], columns[at], audience), words || null, version);
    }
    for (const [row, at, place, mark, version] of attempts ?? []) {
        facets.load(markAddress(students[row], columns[at], place), mark, version);
    }
    for (const [row, at, place, due] of dues ?? []) {
        if (place === 0) loadDue(facets, dueAddress(students[row], columns[at]), due);
    }
    for (const [row, at, minutes] of late ?? []) {
        facets.load(lateAddress(students[row], columns[at]), minutes, Number(minutes));
    }
    for (const [words, left, at, ...rows] of seen ?? []) {
        const until = Date.now() + left * 1000;
        for (const row of rows) fresh.set(`${row}:${at}`, [words, until]);
    }
}
