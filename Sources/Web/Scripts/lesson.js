// The lesson's form: works without this; with it Enter goes down the column and nothing typed is left by accident.
import { LessonQueue } from "./lesson-offline.js";

// What was said of saving was true when a copy was made.
if (document.documentElement.dataset.copied) document.querySelector("main > .notice[data-kind='ok']")?.remove();
for (const form of document.querySelectorAll("[data-behaviour='lesson']")) attachLesson(form);

function attachLesson(form) {
    let [changed, isAsking] = [false, false];
    // Where there is nothing to save, or no address for its pieces, the form goes as it is.
    const queue = form.dataset.cells && form.querySelector(".form__foot") ? new LessonQueue(form) : null;
    let isFree = !queue;
    form.addEventListener("input", () => { changed = true; });
    form.addEventListener("submit", (event) => {
        if (isFree) changed = false;
        else event.preventDefault();
        if (!isFree && !isAsking) send(event.submitter);
    });

    /** Without a connection what can wait does so here, and nothing typed is lost with the page. */
    async function send(button) {
        isAsking = true;
        isFree = await queue.takes(button).catch(() => true);
        isAsking = false;
        if (isFree) form.requestSubmit(button);
        else changed = !queue.isKept;
        isFree = false;
    }

    addEventListener("beforeunload", (event) => {
        if (changed && !document.documentElement.dataset.left) event.preventDefault();
    });

    form.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
        const field = event.target;
        if (!step || event.ctrlKey || event.metaKey || !field.matches(".roll .input")) return;
        event.preventDefault();
        const row = field.closest("tr");
        const at = [...row.querySelectorAll(".input")].indexOf(field);
        let next = row;
        do next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
        while (next && !next.querySelectorAll(".input")[at]?.offsetParent);
        const target = next?.querySelectorAll(".input")[at];
        target?.focus();
        target?.select();
    });

    const none = form.elements.namedItem("nohomework");
    const homework = form.elements.namedItem("homework");
    if (none && homework) homework.addEventListener("input", () => { none.checked = false; });

    // What the class has for that evening, with what is typed here.
    const evening = form.querySelector("[data-role='evening']");
    const reckon = () => {
        const { load, unknown } = form.elements.namedItem("h0-due").selectedOptions[0].dataset;
        const minutes = Number(form.elements.namedItem("h0-minutes").value) || 0;
        const sum = Number(load ?? 0) + minutes;
        evening.querySelector("output").value = sum;
        evening.querySelector("b").hidden = sum <= Number(evening.dataset.norm);
        const rest = evening.querySelector("[data-role='unknown']");
        const isUnsaid = homework.value.trim() && !none.checked && !minutes;
        const count = Number(unknown ?? 0) + (isUnsaid ? 1 : 0);
        rest.hidden = !count;
        rest.lastElementChild.textContent = count;
    };
    const isReckoned = (name) => /^(h0-(due|minutes)|(no)?homework)$/.test(name);
    if (evening) form.addEventListener("input", (event) => isReckoned(event.target.name) && reckon());

    // Whoever is missing has been called: the roll is done.
    const roll = form.elements.namedItem("roll");
    form.addEventListener("change", (event) => {
        if (roll && event.target.matches(".roll [type='radio']") && event.target.value) roll.checked = true;
    });
}
