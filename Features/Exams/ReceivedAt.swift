import School
import Storage
import Web

/// When results of an exam came, as it was typed.
struct ReceivedAt: Sendable {
    private let day: Day
    private let time: TimeOfDay

    init(_ form: Form) throws {
        guard let day = try form.day("received", called: "Результаты получены") else {
            throw Objection("Укажите, когда получены результаты.", field: "received")
        }
        guard let time = TimeOfDay(form["time"] ?? "") else {
            throw Objection("Время — часы и минуты, например 10:30.", field: "time")
        }
        (self.day, self.time) = (day, time)
    }

    /// The moment; objects to one that is to come, and to one before the exam was held.
    func moment(ofExamOn held: Day, _ asking: Asking) throws -> Moment {
        let moment = asking.zone.moment(day: day, time: time)
        if moment > asking.now { throw Objection("Результаты не могли прийти позже, чем сейчас.", field: "received") }
        if day < held { throw Objection("Результаты приходят после экзамена.", field: "received") }
        return moment
    }
}
