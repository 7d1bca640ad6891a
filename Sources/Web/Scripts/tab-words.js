// What no base of the browser holds, as on a computer of all, goes with its tab: so it is said.

const ALARM = "Нет связи. Записи ждут только в этой вкладке: не закрывайте её, пока они не уйдут.";

/** Where what was typed lies until it is sent. */
export function heldWords({ isUnkept, kept: { isLasting } }) {
    return isLasting && !isUnkept ? "Сохранено на этом устройстве" : "Ждёт в этой вкладке";
}

/** What hears how an outbox stands: when the first piece begins to wait `say(words)` tells once that the tab must stay,
    and answers how that is taken back as soon as everything has gone. */
export function tabAlarm(say) {
    let unsay = null;
    return ({ kind, isLasting, isUnkept }) => {
        if (kind === "saved") {
            unsay?.();
            unsay = null;
        }
        if (kind === "offline" && !unsay && (isUnkept || !isLasting)) unsay = say(ALARM);
    };
}
