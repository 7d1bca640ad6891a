// What others write comes in by itself: one stream for all tabs of the browser, or a question now and then.
const BETWEEN_QUESTIONS = 20000;
const TABS = "parta-live";

/** Follows journals on behalf of this tab. `told(news)` gets { course, relaid, pieces } for the tab's own course. */
export class Live {
    constructor(course, since, told) {
        Object.assign(this, { course, told, since, after: null, isLeader: false, courses: new Set([course]) });
        this.prefix = document.querySelector("meta[name=prefix]")?.content ?? "";
        if (!navigator.locks || !window.BroadcastChannel || !window.EventSource) return this.#ask();
        this.tabs = new BroadcastChannel(TABS);
        this.tabs.addEventListener("message", ({ data }) => this.#heard(data));
        // One tab at a time holds the lock and the stream; when it closes, the next one takes over.
        navigator.locks.request(TABS, () => this.#lead());
        navigator.locks.query().then(({ held }) => {
            if (this.isLeader || !held.some(({ name }) => name === TABS)) return;
            // The stream of another tab knows nothing of what was written before it heard of this one.
            this.tabs.postMessage({ course });
            this.#question();
        });
    }

    #heard({ course, courses, news }) {
        if (news) this.#take(news);
        if (courses && !courses.includes(this.course)) this.tabs.postMessage({ course: this.course });
        if (!course || !this.isLeader || this.courses.has(course)) return;
        this.courses.add(course);
        this.#open();
    }

    async #lead() {
        this.isLeader = true;
        // The other tabs say once more what they show.
        this.tabs.postMessage({ courses: [this.course] });
        this.#open();
        return new Promise(() => {});
    }

    #open() {
        this.stream?.close();
        this.stream = new EventSource(this.#address());
        this.stream.addEventListener("message", ({ data }) => {
            const { seq, news } = JSON.parse(data);
            this.after = seq;
            if (!news) return;
            this.#take(news);
            this.tabs.postMessage({ news });
        });
        // A server that refuses is not asked for streams again: questions find out when it is back.
        this.stream.addEventListener("error", () => this.stream.readyState === EventSource.CLOSED && this.#ask());
    }

    #address() {
        const from = this.after === null ? `since=${this.since}` : `after=${this.after}`;
        const courses = [...this.courses].map((course) => `course=${course}`).join("&");
        return `${this.prefix}/live?${courses}&${from}&glance=1`;
    }

    #take(news) {
        for (const each of news) if (each.course === this.course) this.told(each);
    }

    #ask() {
        clearInterval(this.timer);
        this.timer = setInterval(() => !document.hidden && this.#question(), BETWEEN_QUESTIONS);
        addEventListener("focus", () => this.#question());
    }

    async #question() {
        try {
            const headers = { Accept: "application/json" };
            const answer = await fetch(this.#address(), { headers, credentials: "same-origin" });
            if (!answer.ok) return;
            const { seq, news } = await answer.json();
            this.after = seq;
            if (news) this.#take(news);
        } catch {
            // Without a connection there is no news; the next question will tell.
        }
    }
}
