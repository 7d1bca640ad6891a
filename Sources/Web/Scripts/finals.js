// Final marks by keyboard: Enter goes down, Space takes what is proposed, letters stand for words in either layout.
import { followFinals } from "./finals-live.js";
import { FinalsSaving } from "./finals-saving.js";

const FINAL_WORDS = { н: "н/а", о: "осв", з: "зч" };
const FINAL_LETTERS = { KeyY: "н", KeyJ: "о", KeyP: "з", KeyF: "а", KeyC: "с", KeyD: "в", KeyX: "ч" };

for (const form of document.querySelectorAll("[data-behaviour='finals']")) attachFinals(form);
for (const table of document.querySelectorAll("table.finals[data-course]")) followFinals(table, showDifference);

function attachFinals(form) {
    const fields = [...form.querySelectorAll("[data-proposed]")];
    const changed = new Set();
    let [begun, isFree, isAsking] = [null, false, false];
    const settled = ({ mark, reason }) => [mark, reason].forEach(note);
    const saving = "autosave" in form.dataset ? new FinalsSaving(form, settled) : null;
    for (const field of fields) showDifference(field);

    form.addEventListener("input", (event) => {
        if (!event.target.matches("[data-proposed], .finals__reason .input")) return;
        begun = null;
        note(event.target);
    });
    form.addEventListener("focusin", (event) => {
        begun = null;
        if (event.target.matches("[data-proposed]")) event.target.select();
    });
    form.addEventListener("keydown", (event) => {
        if (event.target.matches("[data-proposed]")) pressed(event, event.target);
        else if (saving && event.key === "Enter" && event.target.matches(".finals__reason .input")) goOn(event);
    });
    form.addEventListener("focusout", (event) => {
        if (event.target.matches("[data-proposed], .finals__reason input")) saving?.leave(event.target);
    });
    form.addEventListener("submit", (event) => {
        if (saving && !isFree) {
            event.preventDefault();
            if (!isAsking) goWhole(event.submitter);
            return;
        }
        saving?.stop();
        changed.clear();
    });
    addEventListener("beforeunload", (event) => {
        const isLeft = saving?.state.isLeaving || document.documentElement.dataset.left;
        if (changed.size && !isLeft) event.preventDefault();
    });

    /** The whole form goes where it would be taken: another page must not come in its place. */
    async function goWhole(button) {
        isAsking = true;
        isFree = await saving.takes();
        isAsking = false;
        if (isFree) form.requestSubmit(button);
        isFree = false;
    }

    /** A reason is said: the next mark. Ctrl+Enter saves the whole form still. */
    function goOn(event) {
        if (event.ctrlKey || event.metaKey || event.isComposing) return;
        event.preventDefault();
        const own = event.target.closest("tr").querySelector("[data-proposed]");
        (fields[fields.indexOf(own) + 1] ?? own).focus();
    }

    function pressed(event, field) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            const next = fields[fields.indexOf(field) + step];
            if (next) next.focus();
            else saving?.leave(field);
            return;
        }
        if (event.key === " ") {
            event.preventDefault();
            if (field.dataset.proposed) put(field, field.dataset.proposed);
            field.select();
            saving?.leave(field);
            return;
        }
        if ("levels" in form.dataset) return;
        const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
        const found = finalWord(event, isWhole ? "" : field.value, begun);
        if (!found) return;
        event.preventDefault();
        put(field, found.word);
        begun = found;
    }

    function put(field, value) {
        begun = null;
        if (field.value !== value) field.value = value;
        field.setSelectionRange(value.length, value.length);
        note(field);
    }

    function note(field) {
        if (field.value === field.defaultValue) changed.delete(field);
        else changed.add(field);
        if (field.matches("[data-proposed]")) showDifference(field);
        const said = form.querySelector("[data-role='changed']");
        said.textContent = changed.size ? `Не сохранено: ${changed.size}` : "";
    }
}

/**
 * The whole word that a letter begins in an empty field, with how many of its letters are typed: those that go on with
 * it are swallowed. «з» after «н» makes «нз»; null leaves the key to the field.
 */
export function finalWord({ key, code }, standing, begun) {
    const typed = key.toLowerCase();
    const letter = /^[а-яё]$/.test(typed) ? typed : FINAL_LETTERS[code] ?? typed;
    if (begun && standing === begun.word) {
        if (letter === begun.word[begun.typed]) return { word: begun.word, typed: begun.typed + 1 };
        if (letter === "з" && begun.word === "н/а" && begun.typed === 1) return { word: "нз", typed: 2 };
        if (letter === "а" && begun.word === "н/а") return { word: "н/а", typed: 3 };
    }
    const word = standing === "" ? FINAL_WORDS[letter] : undefined;
    return word ? { word, typed: 1 } : null;
}

/** A mark that is not the proposed one asks for a reason: its field opens. */
function showDifference(field) {
    const differs = field.value !== "" && field.dataset.proposed !== "" && field.value !== field.dataset.proposed;
    field.toggleAttribute("data-differs", differs);
    const reason = field.closest("tr").querySelector(".finals__reason");
    if (differs && reason && field.value !== field.defaultValue) reason.open = true;
}
