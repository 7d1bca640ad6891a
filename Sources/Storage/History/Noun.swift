/// What a record can be about. The number is part of the chain and never changes its meaning.
package enum Noun: Int, Sendable, CaseIterable {
    case mark = 1
    case attendance = 2
    case lessonRecord = 3
    case work = 4
    case absenceCase = 5
    case finalMark = 6
    case person = 10
    case membership = 11
    case parenthood = 12
    case duty = 13
    case order = 14
    case groupMembership = 15
    case employment = 16
    case student = 17
    case school = 20
    case setting = 21
    case schoolYear = 22
    case period = 23
    case calendarDay = 24
    case bells = 25
    case subject = 26
    case schoolClass = 27
    case studyGroup = 28
    case course = 29
    case lesson = 30
    case workKind = 31
    case timetable = 32
    case substitution = 33
    case transferDay = 34
    case periodScheme = 35
    case batch = 40
    case copy = 41
    case yearOpening = 110
    case handingOver = 111
    case confirmation = 112
    case ownTimetable = 113
    case outage = 135
    case lessonChange = 114
    case dayEvent = 123
    case dayEventClass = 124
    case thematicPlan = 130
    case thematicTopic = 131
    case planCorrection = 132
    case planCorrectionRow = 133
    case acceptedClash = 120
    case assessment = 121
    case assessmentPlan = 122
    case account = 60
    case link = 61
    case credential = 62
    case slip = 63
    case listedSchool = 64
    case secondFactor = 65
    case secondFactorEnd = 66
    case localAct = 70
    case building = 71
    case room = 72
    case movement = 100
    case arrivalRequest = 101
    case broughtMark = 102
    case planItem = 103
    case delegation = 104
    case secretField = 90
    case reveal = 91
    case division = 80
    case curriculumRow = 81
    case loadRow = 82
    case exemption = 83
    case studentForm = 84
    case category = 92
    case correction = 93
    case acceptance = 94
    case agreement = 95
    case teacherAbsence = 126
    case standIn = 128
    case rosterLine = 129
    case periodClosing = 144
    case columnOpening = 145
    case finalsReminder = 148
    case behaviourMark = 149
    case homework = 125
    case homeworkStudent = 146
    case homeworkFile = 147
    case cellNote = 150
    case absenceNotice = 151
    case ownTime = 154
    case academicDebt = 153
    case exam = 155
    case markedSince = 158
    case lateReason = 162
    case formerScale = 164
    case tenthMark = 173

    /// Whether it stands in a lesson; all else is settled for longer.
    var isOfLesson: Bool {
        switch self {
        case .mark, .attendance, .lessonRecord, .work, .cellNote, .ownTime, .lateReason: true
        case .homework, .homeworkStudent, .homeworkFile: true
        default: false
        }
    }
}
