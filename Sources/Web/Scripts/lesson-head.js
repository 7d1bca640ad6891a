// A topic or a homework that was written from the journal's line stands in its column at once.

const NO_TOPIC = "[title='Тема не записана']";
const TERM = /(^|, |; )ДЗ [^;]*/;

/** Draws what has been written of a column's lesson; `field` is «topic» or «homework». */
export function showWritten({ columns, heads, homes }, column, field, text) {
    const lesson = columns[homes[column]];
    lesson[field] = text;
    const ofLesson = columns.flatMap(({ l }, at) => (l === lesson.l ? [at] : []));
    for (const head of ofLesson.map((at) => heads[at])) {
        const state = head.querySelector(".grid__state");
        if (field === "topic") state?.querySelector(NO_TOPIC)?.remove();
        else if (state) drawHomework(head, state);
    }
    if (field !== "homework") return;
    lesson.due ??= columns.find(({ day, l }) => l !== lesson.l && day > lesson.day)?.day;
    for (const at of ofLesson) columns[at].note = columns[at].note?.replace(TERM, "");
}

/** «дз» instead of «—»; its term is asked for no longer. */
function drawHomework(head, state) {
    for (const node of [...state.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
    const roll = state.querySelector(".grid__roll");
    if (roll) roll.after("дз");
    else state.prepend("дз");
    head.querySelector(".grid__sign[data-kind='warn']")?.remove();
    head.abbr = head.abbr.replace(TERM, "");
}
