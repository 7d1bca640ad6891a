import School
import Testing
import Web

@testable import ExchangeFeature

/// Whatever number a file brings, it is a sentence or a week that can be kept, never a fall.
struct NumbersInFilesTests {
    private static let extremes = [
        "9223372036854775807", "-9223372036854775808", "99999999999999999999", "-1", "0", "1e300", "nan", "",
    ]

    /// The text once with each of its numbers in the place of the extreme one.
    private func changed(_ text: String, _ number: Regex<Substring>, _ extreme: String) -> [String] {
        text.ranges(of: number).map { place in
            let sign = text[place].first == "\"" ? ("\"", "\"") : (">", "<")
            return text.replacingCharacters(place, by: sign.0 + extreme + sign.1)
        }
    }

    private func check(_ draft: TimetableDraft) {
        #expect(draft.slots.allSatisfy { (1...7).contains($0.weekday) && (0...20).contains($0.n) })
        #expect(draft.slots.allSatisfy { (0...2).contains($0.week) } && draft.courses.allSatisfy { $0.tenths >= 0 })
        let teachers = TeacherMatching(draft.teachers, renamed: [:], staff: [])
        _ = DraftClashes.all(draft, teachers, known: KnownSchool(), load: KnownLoad())
    }

    @Test(arguments: extremes)
    func `no number of an export of aSc makes it fall`(extreme: String) throws {
        let texts = changed(SmallASC.text.replacing("windows-1251", with: "UTF-8"), /"[0-9][0-9.]*"/, extreme)
        #expect(texts.count > 50)
        var read = 0
        for text in texts {
            guard case .asc(let file)? = try? TimetableSource.read(Array(text.utf8)) else { continue }
            check(ASCDraft.draft(file))
            read += 1
        }
        #expect(read > 0)
    }

    @Test(arguments: extremes)
    func `no number of a file of FET makes it fall`(extreme: String) throws {
        let texts = changed(SmallFET.text, />[0-9][0-9:.]*</, extreme)
        #expect(texts.count > 5)
        for text in texts {
            guard case .fet(let file)? = try? TimetableSource.read(Array(text.utf8)) else { continue }
            check(DraftTimetable.draft(file, choices: Choices()))
        }
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "21", "0", "два", "1.5"])
    func `lessons in a row that no day has are refused with the lesson's name`(length: String) {
        let text = SmallASC.text.replacing("periodspercard=\"2\"", with: "periodspercard=\"\(length)\"")
            .replacing("windows-1251", with: "UTF-8")
        let problem = #expect(throws: FileProblem.self) { try TimetableSource.read(Array(text.utf8)) }
        #expect(
            problem?.description
                == "В выгрузке aSc у занятия «Физкультура, 5А, Б» (L4) в periodspercard нужно число от 1 до 20.")
    }

    @Test func `a table of more lessons than a day has says which rows are left out`() throws {
        let times = (0..<25).map { place in
            let (hour, isFirst) = (7 + place / 2, place % 2 == 0)
            return "\(hour).\(isFirst ? "00" : "30")-\(hour).\(isFirst ? "25" : "55")"
        }
        let rows = [["Понедельник", "", ""], ["", "5А", "5Б"]] + times.map { [$0, "Русский", "Физика"] }
        let file = try GridFile([Sheet(name: "", rows: rows)])
        #expect(file.cells.map(\.n).max() == 20 && file.cells.count == 40)
        #expect(file.remarks.first == "Строка 23: уроков в дне больше 20. Строка пропущена.")
        #expect(file.remarks.count == 5)
    }

    @Test func `a lesson in the last minute of the day leaves the bells as they are`() {
        #expect(FETWeek.bells(["23:50", "23:59"]) == nil)
        #expect(FETWeek.bells(["08:30", "09:25"])?.bell(2)?.ends.text == "10:10")
    }
}

extension String {
    fileprivate func replacingCharacters(_ place: Range<String.Index>, by text: String) -> String {
        String(self[..<place.lowerBound]) + text + String(self[place.upperBound...])
    }
}
