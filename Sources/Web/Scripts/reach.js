// The way to the rarer hands of the journal: they are fetched when somebody begins to work.

const REST = 500;

export class Reach {
    constructor(grid) {
        this.grid = grid;
        this.early = null;
        const { table } = grid;
        // Whoever has begun to work will want them soon.
        const begin = () => this.load();
        for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, begin, { once: true, capture: true });
        // A finger writes with nothing else: its keys do not wait for the first touch.
        if (matchMedia("(pointer: coarse)").matches) begin();
        for (const sign of ["pointerover", "focusin"]) table.tHead.addEventListener(sign, begin, { once: true });
        const body = table.tBodies[0];
        body.addEventListener("pointerover", ({ target, pointerType }) => {
            clearTimeout(this.resting);
            const cell = target.closest("td");
            const tell = () => this.looked((hands) => hands.about(cell));
            if (cell && pointerType === "mouse") this.resting = setTimeout(tell, REST);
        });
        body.addEventListener("pointerout", () => {
            clearTimeout(this.resting);
            grid.card?.leaveSoon();
        });
        table.addEventListener("paste", (event) => {
            if (event.target instanceof HTMLInputElement) return;
            event.preventDefault();
            this.take("paste", event.clipboardData.getData("text/plain"));
        });
        table.addEventListener("contextmenu", (event) => {
            const cell = event.target.closest("tbody td:not(.grid__avg, .grid__period)");
            if (!cell || event.target instanceof HTMLInputElement) return;
            event.preventDefault();
            // A finger that is held begins a selection; it finds the menu among the keys for fingers.
            if (!grid.isTouched) this.take("menu", cell);
        });
        document.addEventListener("keydown", (event) => {
            const isAsked = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyK";
            if (!isAsked || document.querySelector("dialog[open]") || grid.editor.isOpen) return;
            event.preventDefault();
            this.openLine();
        });
    }

    /** Fetches the hands; whoever only looks on needs them too, once others write. */
    async load() {
        const address = document.documentElement.dataset.hands ?? "./hands.js";
        this.loading ??= import(address).then(({ handsOf }) => handsOf(this.grid));
        try {
            this.hands = await this.loading;
        } catch {
            this.loading = null;
        }
    }

    /** What a mouse rests on is told of; without a connection it is not. */
    async looked(tell) {
        if (!this.hands) await this.load();
        return this.hands && tell(this.hands);
    }

    /** Uses one of the hands; without a connection the first use says why it cannot. */
    async take(name, what) {
        if (!this.hands) await this.load();
        if (!this.hands) {
            this.early = null;
            return this.sayMissing();
        }
        return this.hands[name](what);
    }

    sayMissing() { this.grid.strip.say("Нет связи: это пока не открыть. Отметки вводить можно.", "warn"); }

    /** What is typed on while the line is still on its way belongs to the line. */
    async openLine() {
        this.early = "";
        await this.take("line", () => this.early);
        this.early = null;
    }

    /** True for a key that the line will get. */
    holds(event) {
        if (this.early === null) return false;
        if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) this.early += event.key;
        event.preventDefault();
        return true;
    }
}
