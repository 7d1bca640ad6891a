// «Темы и задания»: a row is saved as soon as it is left, and a column from a spreadsheet goes down the rows.
import { TopicsQueue } from "./topics-queue.js";

// Of a year that has ended each row has its button.
for (const list of document.querySelectorAll("[data-behaviour='topics'][data-cells]")) attachTopics(list);

function attachTopics(list) {
    const forms = [...list.querySelectorAll("form")];
    const queue = new TopicsQueue(list.dataset.cells, forms);
    // By keyboard one goes from field to field; a lesson is opened by F2.
    for (const way of list.querySelectorAll("form a, .topics__save")) way.tabIndex = -1;
    list.dataset.live = "";
    beginAt(list.querySelector("[data-here]"));
    list.addEventListener("change", (event) => event.target.matches("textarea") && queue.save(event.target.form));
    list.addEventListener("keydown", (event) => event.target.matches("textarea") && pressed(event, event.target));
    list.addEventListener("paste", (event) => event.target.matches("textarea") && pasted(event, event.target));

    function pressed(event, field) {
        if (event.key === "F2") location.href = field.form.querySelector(".topics__day").href;
        const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step || event.shiftKey || event.ctrlKey || event.altKey) return;
        // Inside a text of several lines the arrows move in the text.
        if (event.key !== "Enter" && field.value.includes("\n")) return;
        event.preventDefault();
        const next = forms[forms.indexOf(field.form) + step]?.elements.namedItem(field.name);
        if (next) next.focus();
        else field.blur();
    }

    function pasted(event, field) {
        const rows = pastedTopics(event.clipboardData.getData("text/plain"));
        if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return;
        event.preventDefault();
        const steps = topicSteps(rows, field.name, forms.slice(forms.indexOf(field.form)).map((form) => ({
            form, ...Object.fromEntries(TOPIC_FIELDS.map((name) => [name, form.elements.namedItem(name)])),
        })));
        preview(steps, field, () => {
            for (const { target, text } of steps.fits) target.value = text;
            for (const form of new Set(steps.fits.map(({ target }) => target.form))) queue.save(form);
        });
    }
}

/** A page of a whole period begins where work goes on, unless the person has begun elsewhere before the script came; a
    finger's keyboard comes up only when it is asked for. */
function beginAt(row) {
    if (!row || location.hash || document.activeElement !== document.body) return;
    const fields = [...row.querySelectorAll("[name=topic], [name=homework]")];
    const field = fields.find(({ value }) => !value) ?? fields[0];
    if (matchMedia("(pointer: fine)").matches) field?.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
}

const TOPIC_FIELDS = ["topic", "homework", "minutes"];

/** The lines of a copied column, or of two: each an array of its cells; a cell in quotes may hold line ends. */
export function pastedTopics(text) {
    const cells = [[""]];
    let quoted = false;
    for (const letter of text.replace(/\r\n?/g, "\n").replace(/\n+$/, "")) {
        const row = cells.at(-1);
        if (letter === "\"" && (quoted || row.at(-1) === "")) quoted = !quoted;
        else if (letter === "\t" && !quoted) row.push("");
        else if (letter === "\n" && !quoted) cells.push([""]);
        else row[row.length - 1] += letter === "\n" ? " " : letter;
    }
    return cells.map((row) => row.map((cell) => cell.trim()));
}

/** Where each cell goes, from a row downwards: { fits: [{ target, text, was }], over } . Empty cells change nothing. */
export function topicSteps(rows, first, places) {
    const columns = TOPIC_FIELDS.slice(TOPIC_FIELDS.indexOf(first));
    const fits = rows.slice(0, places.length).flatMap((cells, at) => columns.map((name, column) => ({
        target: places[at][name], text: cells[column] ?? "", was: places[at][name]?.value ?? "",
    }))).filter(({ target, text, was }) => target && text && text !== was);
    return { fits, over: Math.max(0, rows.length - places.length) };
}

function preview(steps, field, write) {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const replaced = steps.fits.filter(({ was }) => was).length;
    const heading = dialogPart("h2", `Вставить: ${steps.fits.length}`);
    const list = dialogPart("ul", "");
    for (const { text, was, target } of steps.fits.slice(0, 8)) {
        const day = target.form.querySelector(".topics__day").textContent.trim();
        list.append(dialogPart("li", `${day}: ${was ? `«${was}» → ` : ""}«${text}»`));
    }
    const lines = [
        replaced ? `⚠ ${replaced} заменят прежние записи` : "",
        steps.fits.length > 8 ? `и ещё ${steps.fits.length - 8}` : "",
        steps.over ? `✕ ${steps.over} не поместилось: уроков ниже меньше` : "",
    ].filter(Boolean).map((words) => dialogPart("p", words));
    const foot = dialogPart("div", "");
    foot.className = "dialog__foot";
    for (const [title, run] of [["Вставить", write], ["Отмена", () => {}]]) {
        const button = dialogPart("button", title);
        button.className = "button";
        button.addEventListener("click", () => { dialog.close(); run(); });
        if (run === write) button.dataset.kind = "main";
        if (run !== write || steps.fits.length) foot.append(button);
    }
    dialog.append(heading, list, ...lines, foot);
    dialog.addEventListener("close", () => { dialog.remove(); field.focus(); });
    document.body.append(dialog);
    dialog.showModal();
}

function dialogPart(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}
