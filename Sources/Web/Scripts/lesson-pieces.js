// What a lesson's form says, piece by piece, as the journal's grid sends it: { url, address, title, about, value,
// stands, seen, operation, show(value), stand(value, version) }. `about` is the title without anybody's name.
import { twinPieces, wordPieces } from "./word-pieces.js";

/** All pieces of the form that are open to writing, in the order in which they are to be written. */
export function lessonPieces(form) {
    const url = form.dataset.cells, lesson = Number(form.dataset.lesson);
    const words = wordPieces(form, lesson);
    const all = [...words, ...studentPieces(form, lesson), ...rollPiece(form, lesson)];
    return [...all.map((piece) => ({ url, about: piece.title, ...piece })), ...twinPieces(form, words)];
}

/** Those of the items that are of the form's pieces, which are read once for all: there are hundreds of them. */
export function itemsOfForm(form, items) {
    if (!items.length) return [];
    const known = new Set(lessonPieces(form).map(({ url, address }) => `${url} ${address}`));
    return items.filter(({ url, address }) => known.has(`${url} ${address}`));
}

/** On which page and under which title a piece of the form waits; a computer of all keeps no names. */
export function keptPlace(form, address) {
    const piece = lessonPieces(form).find((each) => each.address === address);
    const heads = ["h1", ".crumbs li:last-child"].map((place) => document.querySelector(place)?.textContent.trim());
    const title = document.documentElement.dataset.shared ? piece?.about : piece?.title;
    return { page: location.pathname, title: [...heads, title].filter(Boolean).join(", ") };
}

function studentPieces(form, lesson) {
    const hidden = [...form.querySelectorAll(".roll input[type=hidden]")];
    return hidden.flatMap((field) => {
        const [, kind, student, work] = field.name.match(/^(p|t|w|seen-note-[fs]-)(\d+)(?:\.(\d+))?$/) ?? [];
        if (!kind) return [];
        const name = field.closest("tr").querySelector("th").firstChild.textContent.trim();
        const at = { form, field, lesson, student: Number(student), work: Number(work ?? 0) };
        const made = { p: presencePiece, t: minutesPiece, w: markPieces }[kind] ?? notePiece;
        return made(at).map((piece) => ({ ...piece, title: `${name}, ${piece.about}` }));
    });
}

/** «3.Н»: the version that the form was drawn with, and what stood. */
function standing(field) {
    const at = field.value.indexOf(".");
    return { base: Number(field.value.slice(0, at)), stands: field.value.slice(at + 1) || null };
}

function versioned(field) { return (value, version) => { field.value = `${version}.${value ?? ""}`; }; }

function presencePiece({ form, field, lesson, student }) {
    const signs = [...form.querySelectorAll(`[name="a${student}"]`)];
    const { base, stands } = standing(field), chosen = signs.find(({ checked }) => checked);
    // A sign that the form has no place for is not taken back by it.
    const value = chosen ? chosen.value || null : stands;
    const proposed = form.elements.namedItem(`q${student}`)?.value;
    // What the page proposed is nobody's word until the roll is called.
    const isProposed = !stands && value && value === proposed && !form.elements.namedItem("roll")?.checked;
    if (!signs.length || signs[0].disabled || isProposed) return [];
    return [{
        address: `absence:${student}:${lesson}`, about: "присутствие", value, stands, seen: { base },
        operation: { facet: "absence", student, lesson, asked: true },
        show: (letter) => { for (const sign of signs) sign.checked = sign.value === (letter ?? ""); },
        stand: versioned(field),
    }];
}

function minutesPiece({ form, field, lesson, student }) {
    const typed = form.elements.namedItem(`l${student}`);
    if (!typed || typed.readOnly || !form.querySelector(`[name="a${student}"][data-late]:checked`)) return [];
    return [{
        address: `late:${student}:${lesson}:0:0`, about: "минуты опоздания", value: typed.value.trim() || null,
        stands: field.value || null, seen: { base: Number(field.value) },
        operation: { facet: "late", student, lesson, work: 0, place: 0 },
        show: (minutes) => { typed.value = minutes ?? ""; }, stand: (minutes) => { field.value = minutes ?? ""; },
    }];
}

/** Both places of a cell: «4/5» beside «1.0.4». */
function markPieces({ form, field, lesson, student, work }) {
    const typed = form.elements.namedItem(`m${student}.${work}`);
    if (!typed || typed.readOnly) return [];
    const [first, second, ...text] = field.value.split(".");
    const versions = [first, second], old = text.join(".").split("/");
    const [one = "", ...rest] = typed.value.split("/").map((entry) => entry.trim());
    return [one, rest.join("/")].map((entry, place) => ({
        address: `mark:${student}:${lesson}:${work}:${place}`, about: "отметка", value: entry || null,
        stands: old[place] || null, seen: { base: Number(versions[place]) },
        operation: { facet: "mark", student, lesson, work, place },
        show: (mark) => {
            const entries = typed.value.split("/");
            entries[place] = mark ?? "";
            typed.value = entries.filter(Boolean).join("/");
        },
        stand: (mark, version) => {
            const [before, after, ...words] = field.value.split("."), marks = words.join(".").split("/");
            marks[place] = mark ?? "";
            const known = place ? [before, version] : [version, after];
            field.value = [...known, marks.filter(Boolean).join("/")].join(".");
        },
    }));
}

function notePiece({ form, field, lesson, student }) {
    const typed = form.elements.namedItem(field.name.replace("seen-", ""));
    if (!typed) return [];
    const { base, stands } = standing(field), place = field.name.includes("-f-") ? 0 : 1;
    return [{
        address: `note:${student}:${lesson}:0:${place}`, about: place ? "заметка учителям" : "заметка семье",
        value: typed.value.trim() || null, stands, seen: { base },
        operation: { facet: "note", student, lesson, work: 0, place },
        show: (words) => { typed.value = words ?? ""; }, stand: versioned(field),
    }];
}

function rollPiece(form, lesson) {
    const box = form.elements.namedItem("roll"), seen = form.elements.namedItem("rollseen");
    if (!box || box.disabled) return [];
    return [{
        address: `roll:${lesson}`, title: "Перекличка", value: box.checked ? "1" : null,
        stands: seen.value === "1" ? "1" : null, seen: {}, operation: { facet: "roll", lesson, asked: true },
        show: (value) => { box.checked = value !== null; }, stand: (value) => { seen.value = value ? "1" : "0"; },
    }];
}

/** Many pieces of one kind are counted: «тема, отметка (5)». */
export function titlesOf(pieces) {
    const counts = new Map();
    for (const { about } of pieces) counts.set(about, (counts.get(about) ?? 0) + 1);
    return [...counts].map(([about, count]) => (count > 1 ? `${about} (${count})` : about)).join(", ").toLowerCase();
}
