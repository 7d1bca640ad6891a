import Markup
import School
import Storage
import Web

/// The events of the log, a line each, in the place of all the lessons that they have changed.
struct EventLines {
    private let events: [ListedDayEvent]
    private let counts: [Int: Int]

    init(_ events: [ListedDayEvent], _ lines: [ChangeLine]) {
        self.events = events
        counts = lines.reduce(into: [:]) { counts, line in
            if let event = line.change.grounds.event { counts[event, default: 0] += 1 }
        }
    }

    /// Whether an event's line tells of a change.
    func tell(_ line: ChangeLine) -> Bool { events.contains { $0.id == line.change.grounds.event } }

    /// The rows of the log's table.
    func html(_ frame: Frame, _ zone: Zone) -> HTML {
        "\(each: events, { row($0, frame, zone) })"
    }

    private func row(_ event: ListedDayEvent, _ frame: Frame, _ zone: Zone) -> HTML {
        let facts = event.facts, (day, time, _) = zone.local(event.at), count = counts[event.id] ?? 0
        return """
            <tr><th scope="row"><a href="\(frame.link(.dayEvent(event.id)))">\(facts.title)</a> \
            <small>\(facts.reach)</small></th>\
            <td data-label="Что сделано">событие\(if: event.undoneAt != nil, ", потом отменено")</td>\
            <td data-label="Было">\(count > 0 ? counted(count, "урок", "урока", "уроков") : "")</td>\
            <td data-label="Стало">\(facts.way.title)\(if: !facts.place.isEmpty, ": \(facts.place)")</td>\
            <td data-label="Причина">\(facts.reason)</td><td data-label="Приказ">\(event.order)</td>\
            <td data-label="Кто и когда">\(event.author?.short ?? "программа"), \(day.russian), \(time.text)</td></tr>

            """
    }
}
