import Markup
import School
import Storage
import Web

/// What an outage is entered with, read from a form; and the form itself.
struct OutageForm {
    let classes: [ListedClass]
    let buildings: [ListedBuilding]
    let fields: Fields
    let form: Form

    /// The fields, filled in with an outage that stands.
    func html(_ standing: OutageFacts?, now: (day: Day, time: TimeOfDay), zone: Zone) -> HTML {
        let from = standing.map { zone.local($0.window.from) }, to = standing?.window.to.map { zone.local($0) }
        return """
            <div class="inline-form">\(fields.day("day", "Началось", from?.day ?? now.day))\
            \(fields.text("time", "Во сколько началось", (from?.time ?? now.time).text, limit: 5, size: "date"))</div>\
            <div class="inline-form">\(fields.day("endday", "Кончилось", to?.day, hint: "пусто, пока продолжается"))\
            \(fields.text("endtime", "Во сколько кончилось", to?.time.text ?? "", limit: 5, size: "date"))</div>\
            \(fields.text("words", "Что случилось", standing?.words ?? "", limit: 300, hint: "например: нет интернета"))\
            \(fields.select("reach", "Кого коснулось", reaches, reach(standing)))\
            \(if: !buildings.isEmpty, building(standing))\(ticks(standing))
            """
    }

    private var reaches: [(value: String, title: String)] {
        [("school", "всей школы")] + (buildings.isEmpty ? [] : [("building", "одного здания")])
            + [("classes", "отмеченных классов")]
    }

    private func reach(_ standing: OutageFacts?) -> String {
        switch standing?.reach {
        case .building: "building"
        case .classes: "classes"
        default: "school"
        }
    }

    private func building(_ standing: OutageFacts?) -> HTML {
        var chosen = ""
        if case .building(let id) = standing?.reach { chosen = "\(id)" }
        return fields.select("building", "Здание", buildings.map { ("\($0.id)", $0.name) }, chosen)
    }

    private func ticks(_ standing: OutageFacts?) -> HTML {
        var chosen = Set(form.all("class"))
        if chosen.isEmpty, !fields.isBack, case .classes(let ids) = standing?.reach {
            chosen = Set(ids.map { "\($0)" })
        }
        return """
            <fieldset class="field"><legend class="field__label">Классы, если коснулось не всех</legend>\
            <div class="row">\(each: classes, { one in
                """
                <label class="choice"><input type="checkbox" name="class" value="\(one.id.number)"\
                \(if: chosen.contains("\(one.id.number)"), " checked")><span>\(one.facts.name.text)</span></label>
                """
            })</div></fieldset>
            """
    }
}

/// An outage as it was typed; days and hours become moments of the school's clock later.
struct TypedOutage {
    private let starts: (day: Day, time: TimeOfDay)
    private let ends: (day: Day, time: TimeOfDay)?
    private let words: String
    private let reach: OutageReach

    init(_ form: Form) throws {
        guard let day = try form.day("day", called: "Началось") else {
            throw Objection("Укажите день, когда началось.", field: "day")
        }
        starts = (day, try Self.time(form, "time", "Во сколько началось"))
        let isOver = ["endday", "endtime"].contains { !(form[$0] ?? "").isEmpty }
        ends =
            isOver
            ? (
                try form.day("endday", called: "Кончилось") ?? day,
                try Self.time(form, "endtime", "Во сколько кончилось")
            )
            : nil
        words = try form.needed("words", called: "Что случилось", limit: 300)
        reach = try Self.reach(form)
    }

    private static func time(_ form: Form, _ name: String, _ title: String) throws -> TimeOfDay {
        guard let time = TimeOfDay(form[name] ?? "") else {
            throw Objection("\(title): напишите часы и минуты, например 09:00.", field: name)
        }
        return time
    }

    private static func reach(_ form: Form) throws -> OutageReach {
        switch form["reach"] {
        case "building":
            guard let id = form["building"].flatMap({ ID<Building>($0) }) else {
                throw Objection("Выберите здание.", field: "building")
            }
            return .building(id)
        case "classes":
            let ids = form.all("class").compactMap { ID<SchoolClass>($0) }
            guard !ids.isEmpty else { throw Objection("Отметьте классы, которых коснулся сбой.", field: "reach") }
            return .classes(ids)
        default: return .school
        }
    }

    /// The outage as it is recorded; days that cannot be, and places that are not there, meet an objection.
    func facts(_ records: Reading, _ asking: Asking) throws -> OutageFacts {
        let zone = asking.zone, from = zone.moment(day: starts.day, time: starts.time)
        let to = ends.map { zone.moment(day: $0.day, time: $0.time) }
        guard from <= asking.now else { throw Objection("Сбой ещё не начался: отмечают бывшее.", field: "day") }
        guard starts.day >= asking.today - 400 else {
            throw Objection("Сбой был больше года назад. Проверьте день.", field: "day")
        }
        if let to {
            guard to > from else { throw Objection("Сбой кончается раньше, чем начинается.", field: "endday") }
            guard to <= asking.now else { throw Objection("Конец сбоя ещё не наступил.", field: "endday") }
        }
        switch reach {
        case .building(let id) where try !records.buildings().contains { $0.id == id }:
            throw Objection("Такого здания нет. Выберите из списка.", field: "building")
        case .classes(let ids) where try ids.contains { try records.listedClass($0) == nil }:
            throw Objection("Такого класса нет. Отметьте классы заново.", field: "reach")
        default: break
        }
        return OutageFacts(OutageWindow(from: from, to: to), reach: reach, words: words)
    }
}
