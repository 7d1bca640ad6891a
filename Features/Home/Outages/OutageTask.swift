import Markup
import School
import Storage
import Web

/// An outage that lasts, or whose entries the person still has to carry over (003 п. 3.1, 3.2).
struct OutageTask: Sendable {
    let words: String
    let link: Link
    let isLate: Bool

    func notice(_ frame: Frame) -> HTML {
        """
        <p class="notice" data-kind="\(isLate ? "err" : "warn")"><a href="\(frame.link(link))">\(words)</a>\
        \(if: isLate, " — просрочено")</p>

        """
    }
}

extension Reading {
    /// What the outages of the last month ask of somebody who sees them.
    func outageTasks(_ asking: Asking) throws -> [OutageTask] {
        guard asking.may(.seeOutages, on: .school) else { return [] }
        return try outages(notOverBefore: asking.now - 30 * 86_400).compactMap { try task($0, asking) }
    }

    private func task(_ outage: ListedOutage, _ asking: Asking) throws -> OutageTask? {
        let when = outage.window.words(in: asking.zone)
        guard outage.window.to != nil else {
            return OutageTask(
                words: "Журнал недоступен \(when): ведите временный журнал", link: .outage(outage.id), isLate: false)
        }
        let person = asking.caller.person
        let left = try lessons(within: outage, until: asking.now, zone: asking.zone)
            .count { !$0.missing.isEmpty && $0.keeper?.id == person }
        guard left > 0, person != nil else { return nil }
        let deadline = try transfer(of: outage, zone: asking.zone)
        let by = deadline?.until(on: asking.today).map { " " + $0 } ?? ""
        return OutageTask(
            words: "Перенесите из временного журнала " + counted(left, "урок", "урока", "уроков") + by
                + " (сбой \(when))",
            link: .outages, isLate: deadline?.lateness(at: asking.now) != nil)
    }
}
