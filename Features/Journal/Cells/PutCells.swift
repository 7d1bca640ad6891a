import Markup
import School
import Storage
import Web

/// The grid's saving: many small acts, each decoded, asked, performed and answered on its own in one transaction.
struct PutCells: Batch {
    static let path = "/journal/:class/:subject/cells"
    static let acts: [Act] = [.putMark, .noteAbsence, .takeRollCall, .recordLesson]

    private let address: CourseAddress
    private let year: Int?
    private let load: CellLoad

    init(_ form: Form) throws {
        address = try CourseAddress(form.part("class"), form.part("subject"))
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
        load = try CellLoad(in: form.body)
    }

    func perform(_ records: Reading, _ asking: Asking) throws -> Answer {
        guard let course = try records.course(at: address, year: year, today: asking.today) else { throw NotFound() }
        let desk = CellDesk(course, records, asking, lag: load.lag(at: asking.now))
        // Whoever may neither read nor write here learns nothing of the course, whatever the operations say.
        let mayLook = asking.may(.seeJournal, on: course.scope(day: asking.today))
        if load.ops.isEmpty { _ = try asking.permit(for: .seeJournal, on: course.scope(day: asking.today)) }
        let answers = try load.ops.map { line in
            guard case .operation(let operation) = line else {
                guard mayLook, case .unread(let op) = line else { throw NotFound() }
                return CellAnswer.refused(op, "unread", "Запись не прочиталась. Обновите страницу и внесите ещё раз.")
            }
            do {
                return try desk.perform(operation)
            } catch let refusal as MarkRefusal {
                return CellAnswer.refused(operation.op, refusal.code.rawValue, refusal.text)
            } catch let objection as Objection {
                return CellAnswer.refused(operation.op, "scale", objection.text)
            } catch is Refusal {
                if !mayLook { throw Refusal() }
                return CellAnswer.refused(operation.op, "forbidden", "Этот журнал вам открыт только для чтения.")
            } catch is NotFound {
                if !mayLook { throw NotFound() }
                return CellAnswer.refused(
                    operation.op, "gone", "Такого урока или ученика здесь больше нет. Обновите страницу.")
            }
        }
        return .json(.object { $0.put("results", .array(answers) { $0.json }) })
    }
}
