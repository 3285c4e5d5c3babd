package uz.ziyo.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the demonstration teaches, what it costs a month, and what its lessons are about.
 */
enum DemoCourse {

	ENGLISH("Ingliz tili", "General English", 450_000, 9,
			List.of("Present Simple va Present Continuous", "Kundalik hayot: soʻz boyligi",
					"Past Simple: hikoya qilish", "Sifat darajalari", "Oʻqish: shahar hayoti", "Future forms",
					"Tinglash: aeroportda", "Modal feʼllar", "Yozish: doʻstga xat", "Present Perfect",
					"Takrorlash va test", "Soʻzlashuv klubi"),
			List.of("Workbook, 24–25-betlar. Yangi 15 ta soʻzni yodlang.",
					"«My weekend» mavzusida 120 soʻzli matn yozing.", "Unit 6 soʻzlarini yodlang, gap tuzib keling.",
					"Grammatika: 3.1–3.4 mashqlar.", "Audio 2.14 ni tinglab, savollarga javob yozing.")),

	IELTS("IELTS", "IELTS Intensive", 700_000, 4,
			List.of("Writing Task 1: grafiklar", "Reading: True / False / Not Given", "Speaking Part 2",
					"Listening Section 3", "Writing Task 2: fikr bildirish", "Reading: Matching headings",
					"Speaking Part 3", "Listening: xarita va sxema", "Leksika: taʼlim va texnologiya", "Sinov imtihoni",
					"Xatolar ustida ishlash"),
			List.of("Cambridge 18, Test 2: Reading passage 1–3.", "Task 2: «Should university be free?», 250 soʻz.",
					"Listening Test 3, javoblarni daftarga yozing.",
					"Speaking: 5 ta cue card uchun audio yozib keling.", "Task 1 esse: ustunli diagramma.")),

	SAT("SAT", "Digital SAT", 800_000, 5,
			List.of("Chiziqli tenglamalar", "Kvadrat tenglamalar", "Command of Evidence", "Foiz va nisbat",
					"Words in Context", "Geometriya va trigonometriya", "Transitions", "Statistika va ehtimollik",
					"Standard English Conventions", "Bluebook sinov testi", "Xatolar tahlili"),
			List.of("Khan Academy: Linear equations, Level 3.", "Bluebook Practice 4, Module 1.",
					"20 ta Words in Context savoli.", "Geometriya: 1–25-masalalar.", "Xatolar daftarini toʻldiring.")),

	PYTHON("Dasturlash", "Python asoslari", 650_000, 6,
			List.of("Oʻzgaruvchilar va turlar", "Shartlar", "Sikllar", "Funksiyalar", "Roʻyxat va lugʻatlar",
					"Fayllar bilan ishlash", "OOP: sinflar", "Xatolarni ushlash", "Modullar va pip", "SQLite",
					"Telegram bot", "Kichik loyiha himoyasi"),
			List.of("Sikllarga oid 10 ta masala.", "Telefon daftari dasturini yozing.",
					"Funksiyalar: 5 ta masalani GitHub’ga joylang.", "Loyihaning README faylini yozing.",
					"CSV fayldan hisobot chiqaring.")),

	JAVA("Dasturlash", "Java backend", 750_000, 8,
			List.of("Java sintaksisi", "OOP: meros va interfeys", "Collections", "Stream API", "Maven", "SQL asoslari",
					"JDBC", "Spring Boot: birinchi API", "Spring Data JPA", "Validatsiya", "Spring Security",
					"Testlar"),
			List.of("Collections boʻyicha 8 ta masala.", "Kutubxona API: kitoblar CRUD.",
					"Stream API mashqlarini tugating.", "SQL: 12 ta soʻrov yozing.", "Servis uchun testlar yozing.")),

	FRONTEND("Dasturlash", "Frontend dasturlash", 700_000, 7,
			List.of("HTML semantikasi", "CSS Flexbox", "CSS Grid", "Moslashuvchan dizayn", "JavaScript asoslari", "DOM",
					"Fetch va JSON", "Git va GitHub", "React: komponentlar", "React: holat", "Formalar",
					"Loyihani joylash"),
			List.of("Portfolio sahifasini Grid bilan yasang.", "Ob-havo ilovasi: fetch bilan.",
					"To-do ilovasini tugating.", "Figma maketini sahifaga aylantiring.",
					"JavaScript: 10 ta massiv masalasi."));

	private final String subject;

	private final String title;

	private final int price;

	private final int months;

	private final List<String> topics;

	private final List<String> homework;

	DemoCourse(String subject, String title, int price, int months, List<String> topics, List<String> homework) {
		this.subject = subject;
		this.title = title;
		this.price = price;
		this.months = months;
		this.topics = topics;
		this.homework = homework;
	}

	String subject() {
		return this.subject;
	}

	String title() {
		return this.title;
	}

	/** In so'm, a month. */
	BigDecimal price() {
		return BigDecimal.valueOf(this.price);
	}

	int months() {
		return this.months;
	}

	DemoMoney.Extra book() {
		return switch (this) {
			case ENGLISH -> new DemoMoney.Extra("Kitob: English File", 140);
			case IELTS -> new DemoMoney.Extra("Kitob: Cambridge IELTS 18", 120);
			case SAT -> new DemoMoney.Extra("Kitob: Official SAT Study Guide", 180);
			case PYTHON, JAVA, FRONTEND -> new DemoMoney.Extra("Dasturlash daftari va fleshka", 95);
		};
	}

	boolean hasTrialExam() {
		return this == IELTS || this == SAT;
	}

	String topic(int lesson) {
		return this.topics.get(lesson % this.topics.size());
	}

	String homework(int lesson) {
		return this.homework.get(lesson % this.homework.size());
	}

}
