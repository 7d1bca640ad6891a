// The words of a lesson's form as pieces: its topic, classwork and homework; and what of the form is no piece.

const WORD_FIELDS = [
    ["topic", "topic", "Тема"], ["classwork", "classwork", "На уроке"], ["homework", "homework", "Домашнее задание"],
    ["h0-minutes", "time", "Минут на задание"],
];
const NOT_SET = "не задано";
const OF_WORDS = ["topic", "classwork", "homework", "nohomework", "h0-minutes", "also", "token", "item"];
const OF_PIECES = /^([almpqtw]\d|(seen-)?note-|was-|roll)|-seen$/;

export function wordPieces(form, lesson) {
    return WORD_FIELDS.flatMap(([name, facet, title]) => {
        const field = form.elements.namedItem(name), was = form.elements.namedItem(`was-${name}`);
        if (!field || !was || field.readOnly) return [];
        const none = facet === "homework" ? form.elements.namedItem("nohomework") : null;
        // A field of one line holds no ends of lines.
        const stands = (field.tagName === "INPUT" ? was.value.replaceAll("\n", "") : was.value).trim();
        const operation = { facet, lesson };
        const item = Number(form.elements.namedItem("item")?.value ?? 0);
        if (facet === "topic" && item && !form.elements.namedItem("outside")?.checked) operation.item = item;
        return [{
            address: `${facet}:${lesson}`, title, operation, stands: stands || null, seen: { was: was.value },
            value: field.value.trim() || (none?.checked ? NOT_SET : null),
            show: (text) => {
                if (none) none.checked = text === NOT_SET;
                field.value = none?.checked ? "" : text ?? "";
            },
            stand: (text, version) => {
                was.value = text ?? "";
                // The homework's version goes with its time, unless another hand has been there besides.
                const seen = facet === "time" && form.elements.namedItem("h0-seen");
                if (seen && Number(seen.value) === version - 1) seen.value = version;
            },
        }];
    });
}

/** The same words on the other pages of a joint lesson that are ticked. */
export function twinPieces(form, words) {
    return [...form.querySelectorAll("[name=also]:checked[data-cells]")].flatMap((box) => {
        const page = box.closest("label").textContent.trim();
        return words.filter(({ operation }) => operation.facet in box.dataset).map((piece) => {
            const { item: _, ...operation } = piece.operation, { facet } = operation, was = box.dataset[facet];
            return {
                ...piece, operation, url: box.dataset.cells, stands: was || null, seen: { was },
                title: `${piece.title}, ${page}`, about: piece.title,
                // Other words there than here: the page is written by itself.
                show: (text) => { box.checked = text === piece.value; },
                stand: (text) => { box.dataset[facet] = text ?? ""; },
            };
        });
    });
}

/** Other fields that were changed since the page was drawn, by their labels: these only the whole form can save. */
export function leftFields(form) {
    // A form that came back refused was drawn with what had been typed: what is new in it cannot be told.
    const back = document.querySelector("[data-behaviour='error-summary']") ? ["всё остальное на странице"] : [];
    const isOther = ({ name }) => name && !OF_WORDS.includes(name) && !OF_PIECES.test(name);
    const changed = [...form.elements].filter((field) => isOther(field) && isChangedField(field));
    return [...back, ...new Set(changed.map(labelOf))];
}

/** The words of a field's label, without the choices that stand in it. */
function labelOf(field) {
    const label = field.labels?.[0]?.cloneNode(true);
    label?.querySelector("select")?.remove();
    return label?.textContent.trim() || field.name;
}

function isChangedField(field) {
    if (field.type === "radio") return field.checked && !field.defaultChecked;
    if (field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.type === "file") return field.files.length > 0;
    if (/BUTTON|OUTPUT/.test(field.tagName)) return false;
    if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
    return field.selectedIndex !== Math.max(0, [...field.options].findIndex(({ defaultSelected }) => defaultSelected));
}
