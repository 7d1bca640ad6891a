// What the card of a column says: the lesson, its topic and homework, its works, and how the marks stand.
import { averageText } from "./averages.js";
import { weightText } from "./cells.js";
import { spokenDay } from "./strip.js";

export function columnFacts(sheet, at) {
    const column = sheet.columns[at];
    const lesson = sheet.columns[sheet.homes[at]];
    const works = sheet.columns.filter((other) => other.l === column.l);
    const lines = [
        lesson.topic && `Тема: ${lesson.topic}`,
        lesson.homework ? `ДЗ: ${lesson.homework}${lesson.due ? ` → ${shortDay(lesson.due)}` : ""}`
            : lesson.none && "ДЗ: не задано",
        works.length > 1 && `Работы: ${works.map(workWords).join(" · ")}`,
        column.about && `${capital(column.kind)}: ${column.about}`,
        column.hidden && `Семьи увидят с ${spokenDay(column.hidden)}`,
        column.note,
        tallyText(sheet, at),
    ];
    const number = lesson.number && `урок ${lesson.number}`;
    const title = [spokenDay(column.day), number, lesson.at, workWords(column)].filter(Boolean).join(" · ");
    return { title, lines: lines.filter(Boolean) };
}

function workWords(work) {
    if (work.marked === false) return `${work.kind}, не оценивается`;
    return `${work.kind}${weightText(work)}${work.counts ? "" : ", не в среднем"}`;
}

/** «21.11» of «2025-11-21». */
function shortDay(day) { return day.split("-").slice(1).reverse().join("."); }

function capital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

/** «Среднее 3,9 · 5×4 4×8 3×6 2×1 · без отметки 9»; the mean is that of the plain marks, as under the column. */
function tallyText(sheet, at) {
    const counts = new Map();
    let bare = 0;
    sheet.rows.forEach((_, row) => {
        const entries = sheet.entries(row, at).filter((entry) => entry !== null);
        if (!entries.length) bare += 1;
        for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    });
    const marks = [...counts].filter(([entry]) => /^[0-9]+$/.test(entry))
        .map(([entry, count]) => [Number(entry), count]);
    const each = [...counts].sort().reverse().map(([entry, count]) => `${entry === "." ? "точка" : entry}×${count}`);
    return [
        marks.length && `Среднее ${averageText(marks, 1)}`,
        each.join(" "),
        bare < sheet.rows.length && `без отметки ${bare}`,
    ].filter(Boolean).join(" · ");
}
