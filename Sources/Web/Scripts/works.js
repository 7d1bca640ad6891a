// The works of a lesson from the journal: the forms of the lesson's own page, in a dialog, fetched when asked for.

export class Works {
    constructor({ sheet, strip, outbox, cursor }) { Object.assign(this, { sheet, strip, outbox, cursor }); }

    /** Opens one form: «work» adds or changes a work, «veil» hides it from families, «remove» takes it away. */
    async open(column, part, isNew = false) {
        const lesson = this.sheet.heads[column].querySelector("a");
        if (this.sheet.readOnly || !lesson) return this.strip.say("Журнал открыт только для чтения.", "warn");
        // A second key while the first form is on its way opens no second one.
        if (this.coming) return null;
        this.coming = true;
        try {
            return await this.#open(lesson, column, part, isNew, document.activeElement);
        } finally {
            this.coming = false;
        }
    }

    async #open(lesson, column, part, isNew, back) {
        // The form says what stands in the column: whatever was typed there goes first.
        await this.outbox.flush();
        const address = `${lesson.getAttribute("href")}/works${isNew ? "" : `?n=${this.sheet.columns[column].w}`}`;
        const page = await fetched(address);
        const form = page?.querySelector(`form[data-part="${part}"]`);
        if (form) return this.#show(page, form, back);
        const why = page?.querySelector("main .notice[data-kind='warn'], main .note")?.textContent;
        return this.strip.say(why ?? "Работы урока сейчас не открыть: проверьте связь.", "warn");
    }

    #show(page, form, back) {
        const to = document.createElement("input");
        Object.assign(to, { type: "hidden", name: "back", value: "journal" });
        form.append(to);
        form.addEventListener("submit", (event) => this.#submit(event, form));
        const heading = page.querySelector("h1").textContent;
        const section = form.closest("section")?.querySelector("h2").textContent;
        showForm([heading, section].filter(Boolean).join(". "), form, () => {
            (back?.isConnected && back !== document.body ? back : this.cursor.cell).focus();
        });
    }

    /** The page is left once everything typed on it has been sent, or cannot be. */
    async #submit(event, form) {
        if (this.left || !this.outbox.waiting) return;
        event.preventDefault();
        await this.outbox.flush();
        this.left = true;
        form.requestSubmit(event.submitter);
    }
}

/** A form in a dialog of its own. */
export function showForm(title, form, after) {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const head = document.createElement("div");
    head.className = "dialog__head";
    const heading = document.createElement("h2");
    heading.id = "form-title";
    heading.textContent = title;
    dialog.setAttribute("aria-labelledby", heading.id);
    const close = document.createElement("button");
    Object.assign(close, { type: "button", className: "button", textContent: "Закрыть" });
    close.addEventListener("click", () => dialog.close());
    head.append(heading, close);
    dialog.append(head, form);
    dialog.addEventListener("close", () => {
        dialog.remove();
        after();
    });
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector("select, input:not([type='hidden']), textarea, button")?.focus();
    return dialog;
}

/** Another page of the same person; null where there is none. Whoever has signed in meanwhile would write in their
    own name what this one has typed. */
export async function fetched(address) {
    try {
        const answer = await fetch(address, { credentials: "same-origin", redirect: "error" });
        if (!answer.ok) return null;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        return page.documentElement.dataset.account === document.documentElement.dataset.account ? page : null;
    } catch {
        return null;
    }
}
