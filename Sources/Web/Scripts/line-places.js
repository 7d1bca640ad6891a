// Where the line of the lesson leads besides marks: to journals and sections, to the topic and the homework.
import { heldWords } from "./tab-words.js";
import { operationID } from "./uuid.js";
import { fetched } from "./works.js";

/** Links of the page's own bars and of the list of journals, by their words. */
export class LinePlaces {
    constructor() {
        this.links = [...document.querySelectorAll(".top__nav a")].map(placeOf);
        this.asked = null;
    }

    /** Brings the list of journals, once. */
    async load() {
        const home = this.links.find(({ href }) => new URL(href).pathname.endsWith("/journals"));
        this.asked ??= home && fetch(home.href, { credentials: "same-origin" }).then((answer) => answer.text());
        const page = new DOMParser().parseFromString(await this.asked ?? "", "text/html");
        const found = [...page.querySelectorAll("tbody th a")].map(placeOf);
        this.links = [...this.links.filter(({ isJournal }) => !isJournal), ...found];
    }

    /** Places whose words begin as the typed ones: «8в алг». */
    matching(text) {
        const words = placeWords(text);
        if (!words.length) return [];
        return this.links.filter((place) => {
            let at = 0;
            return words.every((word) => {
                at = place.words.findIndex((each, index) => index >= at && each.startsWith(word)) + 1;
                return at > 0;
            });
        });
    }
}

function placeOf(link) {
    // The address as it stands: a page read from text has none of its own to count from.
    const href = new URL(link.getAttribute("href"), location.href).href;
    const title = link.textContent.trim();
    return { title, href, words: placeWords(title), isJournal: href.includes("/journal/") };
}

function placeWords(text) {
    return text.toLowerCase().replaceAll("ё", "е").split(/[^\p{L}\d]+/u).filter(Boolean);
}

/** Without a connection words wait as marks do; what is refused of them the lesson's own page settles. Answers what to
    say. */
export function waitWithWords({ sheet: { table }, outbox }, lesson, facet, text, href) {
    const url = table.dataset.cells, address = `${facet}:${lesson.l}`;
    const last = outbox.items.filter((item) => item.url === url && item.address === address).at(-1);
    const stands = lesson[facet] ?? (facet === "homework" && lesson.none ? "не задано" : "");
    const was = last ? last.operation.set ?? "" : stands;
    outbox.add(url, address, { op: operationID(), facet, lesson: lesson.l, set: text, was });
    outbox.changed(Object.assign(outbox.items.at(-1), { page: new URL(href).pathname }));
    return `Нет связи. ${heldWords(outbox)}, уйдёт само.`;
}

/** «тема …» and «дз …»: the lesson's own form is filled in and sent. Answers whether it is done, and what to say; null
    where the server was not reached. */
export async function writeOfLesson(address, field, text) {
    try {
        const lesson = await fetched(address);
        if (!lesson) return [null];
        const form = lesson.querySelector("form[data-behaviour='lesson']");
        if (!form?.elements.namedItem(field)) return [false, "Этот урок вам открыт только для чтения."];
        const fields = new FormData(form);
        fields.set(field, text);
        if (field === "homework") fields.delete("nohomework");
        const action = new URL(form.getAttribute("action"), location.href);
        const answer = await fetch(action, { method: "POST", body: new URLSearchParams(fields) });
        if (answer.ok) return [true, field === "topic" ? "Тема записана." : "Задание записано."];
        const back = new DOMParser().parseFromString(await answer.text(), "text/html");
        const why = back.querySelector("[data-behaviour='error-summary'] li, [data-behaviour='error-summary']");
        return [false, why?.textContent.trim() ?? "Не записано. Откройте урок и внесите там."];
    } catch {
        return [null];
    }
}
