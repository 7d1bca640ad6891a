// What others write comes in by itself: one stream for all tabs of the browser, or a question now and then.
import { signInEnded } from "./session.js";

const BETWEEN_QUESTIONS = 20000;
// The server follows so many journals for one browser.
const FOLLOWED = 20;
const AFTER_LEAVING = 1000;
const BETWEEN_STREAMS = 5000;

/** Follows journals on behalf of this tab. `told(news)` gets { course, relaid, pieces } for the tab's own course, and
    `met(names)` who else has it open. */
export class Live {
    constructor(course, since, told, met) {
        Object.assign(this, { course, told, met, since, after: null, isLeader: false, courses: new Set([course]) });
        this.prefix = document.querySelector("meta[name=prefix]")?.content ?? "";
        if (!navigator.locks || !window.BroadcastChannel || !window.EventSource) return this.#ask();
        // Another school of this address, or another person, has a stream of their own.
        const name = `parta-live:${this.prefix}:${document.documentElement.dataset.account ?? ""}`;
        this.tabs = new BroadcastChannel(name);
        this.tabs.addEventListener("message", ({ data }) => this.#heard(data));
        addEventListener("pagehide", () => this.tabs.postMessage({ gone: course }));
        addEventListener("pageshow", ({ persisted }) => persisted && this.tabs.postMessage({ course }));
        // One tab at a time holds the lock and the stream; when it closes, the next one takes over.
        navigator.locks.request(name, () => this.#lead());
        navigator.locks.query().then(({ held }) => {
            if (this.isLeader || !held.some((lock) => lock.name === name)) return;
            // The stream of another tab knows nothing of what was written before it heard of this one.
            this.tabs.postMessage({ course });
            this.#question();
        });
    }

    #heard({ course, courses, news, here, gone }) {
        if (news) this.#take(news);
        if (here) this.#meet(here);
        if (courses && !courses.includes(this.course)) this.tabs.postMessage({ course: this.course });
        if (!this.isLeader) return;
        if (gone && gone !== this.course && this.courses.delete(gone)) {
            // Whoever shows the same journal says so again.
            this.tabs.postMessage({ courses: [...this.courses] });
            // Where nobody does, those who look on elsewhere are told that nobody is here any more.
            this.isStale = true;
            setTimeout(() => this.isStale && !this.timer && this.#open(), AFTER_LEAVING);
        }
        if (!course) return;
        if (this.courses.has(course)) {
            if (this.here) this.tabs.postMessage({ here: this.here });
            return;
        }
        this.courses.add(course);
        if (!this.timer) this.#open();
    }

    async #lead() {
        this.isLeader = true;
        // The other tabs say once more what they show.
        this.tabs.postMessage({ courses: [this.course] });
        this.#open();
        return new Promise(() => {});
    }

    #open() {
        this.isStale = false;
        this.stream?.close();
        this.stream = new EventSource(this.#address());
        this.stream.addEventListener("message", ({ data }) => {
            const { seq, news, here } = JSON.parse(data);
            clearTimeout(this.silence);
            this.after = seq;
            this.#share(news);
            this.#gather(here);
        });
        // A server that refuses is not asked for streams again: questions find out when it is back.
        this.stream.addEventListener("error", () => {
            // Whoever is told nothing for long does not know who is still there.
            clearTimeout(this.silence);
            this.silence = setTimeout(() => this.#gather([]), BETWEEN_STREAMS);
            if (this.stream.readyState !== EventSource.CLOSED) return;
            this.#ask();
            // Perhaps the sign-in has ended: the stream does not say why it was refused.
            this.#question();
        });
    }

    #address() {
        const from = this.after === null ? `since=${this.since}` : `after=${this.after}`;
        // A tab that ended without a word must not keep the others from being heard: the newest are followed.
        const others = [...this.courses].filter((course) => course !== this.course).slice(1 - FOLLOWED);
        const courses = [this.course, ...others].map((course) => `course=${course}`).join("&");
        return `${this.prefix}/live?${courses}&${from}&glance=1`;
    }

    #take(news) {
        for (const each of news) if (each.course === this.course) this.told(each);
    }

    /** Who else is there: for the tabs that are open, and for those to come. */
    #gather(here = []) {
        this.here = here;
        this.#meet(here);
        this.tabs.postMessage({ here });
    }

    #meet(here) { this.met(here.find(({ course }) => course === this.course)?.names ?? []); }

    /** News that one tab gets are news for all. */
    #share(news) {
        if (!news) return;
        this.#take(news);
        this.tabs?.postMessage({ news });
    }

    #ask() {
        if (this.timer) return;
        // Whoever asks for other tabs too asks on, whether or not this one is looked at.
        const isWanted = () => !document.hidden || this.courses.size > 1;
        this.timer = setInterval(() => isWanted() && this.#question(), BETWEEN_QUESTIONS);
        addEventListener("focus", () => this.#question());
    }

    async #question() {
        try {
            const headers = { Accept: "application/json" };
            const answer = await fetch(this.#address(), { headers, credentials: "same-origin" });
            if (answer.status === 401) signInEnded();
            if (!answer.ok) return;
            const { seq, news } = await answer.json();
            this.after = seq;
            this.#share(news);
        } catch {
            // Without a connection there is no news; the next question will tell.
        }
    }
}
