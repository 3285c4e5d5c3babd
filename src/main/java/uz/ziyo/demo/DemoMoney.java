package uz.ziyo.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import uz.ziyo.ledger.Billing;
import uz.ziyo.ledger.BillingLine;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;

/**
 * Bills the months and takes the money, as the owner would have done at her desk.
 */
@Component
class DemoMoney {

	/** On the first by itself, then by hand, for those who came meanwhile. */
	private static final List<Integer> BILLING_DAYS = List.of(1, 10, 20);

	/** By then a newcomer's part of the month is billed. */
	private static final int NEWCOMERS_PAY = 21;

	private final Billing billing;

	private final Payments payments;

	private final Charges charges;

	private final EntityManager entities;

	DemoMoney(Billing billing, Payments payments, Charges charges, EntityManager entities) {
		this.billing = billing;
		this.payments = payments;
		this.charges = charges;
		this.entities = entities;
	}

	Desk open(Caller owner, DemoDiary diary, YearMonth first, Random random) {
		return new Desk(owner, diary, first, random);
	}

	/**
	 * Somebody sits at it for twelve months.
	 */
	final class Desk {

		private final Caller owner;

		private final DemoDiary diary;

		private final YearMonth last;

		private final Random random;

		private final LocalDateTime now;

		private final Map<Long, Habit> habits = new HashMap<>();

		/**
		 * What newcomers were billed for their first month, which is less than the price.
		 */
		private final Map<String, BigDecimal> parts = new HashMap<>();

		private int debtors;

		private Desk(Caller owner, DemoDiary diary, YearMonth first, Random random) {
			this.owner = owner;
			this.diary = diary;
			this.random = random;
			this.now = diary.now();
			this.last = YearMonth.from(this.now);
			for (YearMonth month = first; !month.isAfter(this.last); month = month.plusMonths(1)) {
				for (int day : BILLING_DAYS) {
					YearMonth billed = month;
					diary.write(month.atDay(day).atTime((day == 1) ? 6 : 19, 0), () -> bill(billed));
				}
			}
			slip(this.last.minusMonths(2).atDay(14));
			slip(this.last.minusMonths(5).atDay(3));
		}

		private void bill(YearMonth month) {
			for (BillingLine line : DemoMoney.this.billing.preview(month).lines()) {
				if (line.isPartial()) {
					this.parts.put(key(line.studentId(), line.groupId(), month), line.amount());
				}
			}
			DemoMoney.this.billing.run(month, this.owner);
		}

		/** Somebody is in a group from that moment on. */
		void expect(Pupil pupil, DemoHistory.Class lessons, LocalDateTime joined, boolean known) {
			// The ledger asks the database, and not Hibernate, who is there.
			DemoMoney.this.entities.flush();
			Habit habit = this.habits.computeIfAbsent(pupil.id(), (id) -> habit(known));
			BigDecimal price = lessons.group().course().price();
			YearMonth begin = YearMonth.from(joined.plusDays(7));
			YearMonth opened = lessons.group().opened(this.last);
			begin = opened.isAfter(begin) ? opened : begin;
			int paidFor = 0;
			for (YearMonth month = begin; !month.isAfter(this.last); month = month.plusMonths(1)) {
				Dues dues = new Dues(pupil.id(), lessons.id(), price, month);
				boolean newcomer = month.equals(begin) && YearMonth.from(joined).equals(begin);
				LocalDate due = newcomer ? month.atDay(NEWCOMERS_PAY) : month.atDay(1);
				if (month.isAfter(this.last.minusMonths(habit.unpaid()))) {
					stop(habit, dues, due);
				}
				else if (paidFor == 0) {
					paidFor = pay(habit, dues, due);
				}
				paidFor = Math.max(0, paidFor - 1);
			}
			sell(habit, pupil, lessons, joined);
		}

		private Habit habit(boolean known) {
			Payer payer = known ? Payer.PROMPT : Payer.any(this.habits.size(), this.random);
			int unpaid = (payer == Payer.DEBTOR) ? 1 + this.debtors++ % 6 : 0;
			return new Habit(payer, unpaid, method());
		}

		/**
		 * @return for how many months
		 */
		private int pay(Habit habit, Dues dues, LocalDate due) {
			LocalDateTime at = inTime(habit.payer().pays(due, this.random));
			boolean ahead = habit.payer() == Payer.AHEAD;
			if (habit.payer() == Payer.IN_PARTS) {
				LocalDateTime rest = inTime(at.plusDays(11 + this.random.nextInt(4)));
				this.diary.write(at, () -> take(habit, dues, half(dues), 1));
				this.diary.write(rest, () -> take(habit, dues, amount(dues).subtract(half(dues)), 1));
			}
			else if (habit.payer() == Payer.GENEROUS && dues.month().equals(this.last)) {
				BigDecimal more = BigDecimal.valueOf(50_000L * (1 + this.random.nextInt(4)));
				this.diary.write(at, () -> take(habit, dues, amount(dues).add(more), 1));
			}
			else if (ahead) {
				this.diary.write(at, () -> take(habit, dues, amount(dues).add(dues.price()), 2));
			}
			else {
				this.diary.write(at, () -> take(habit, dues, amount(dues), 1));
			}
			return ahead ? 2 : 1;
		}

		/** The first month that stays open was paid in part by every third. */
		private void stop(Habit habit, Dues dues, LocalDate due) {
			boolean first = dues.month().equals(this.last.minusMonths(habit.unpaid() - 1L));
			if (first && habit.unpaid() % 3 == 0) {
				LocalDateTime at = habit.payer().pays(due, this.random);
				this.diary.write(at, () -> take(habit, dues, new BigDecimal("200000"), 1));
			}
		}

		/** What belongs to this month has come by now, but from those who owe. */
		private LocalDateTime inTime(LocalDateTime at) {
			return at.isBefore(this.now) ? at : this.now.minusMinutes(30 + this.random.nextInt(36 * 60));
		}

		private void take(Habit habit, Dues dues, BigDecimal amount, int months) {
			List<YearMonth> wanted = (months == 1) ? List.of(dues.month())
					: List.of(dues.month(), dues.month().plusMonths(1));
			PaymentMethod method = (this.random.nextInt(5) > 0) ? habit.method() : method();
			DemoMoney.this.payments
				.record(PaymentDraft.forMonths(dues.studentId(), dues.groupId(), wanted, amount, method), this.owner);
		}

		private BigDecimal amount(Dues dues) {
			return this.parts.getOrDefault(key(dues.studentId(), dues.groupId(), dues.month()), dues.price());
		}

		/** In whole notes. */
		private BigDecimal half(Dues dues) {
			return amount(dues).divideToIntegralValue(new BigDecimal("20000")).multiply(new BigDecimal("10000"));
		}

		private PaymentMethod method() {
			int luck = this.random.nextInt(100);
			return (luck < 42) ? PaymentMethod.CASH : (luck < 62) ? PaymentMethod.CARD
					: (luck < 82) ? PaymentMethod.CLICK : (luck < 94) ? PaymentMethod.PAYME : PaymentMethod.TRANSFER;
		}

		/**
		 * A book when one comes, and a trial exam seven weeks ago; who owes, owes these
		 * too.
		 */
		private void sell(Habit habit, Pupil pupil, DemoHistory.Class lessons, LocalDateTime joined) {
			if (this.random.nextInt(4) == 0) {
				sell(habit, pupil, joined.toLocalDate().plusDays(5), lessons.group().course().book());
			}
			if (lessons.group().course().hasTrialExam() && this.random.nextInt(3) > 0) {
				sell(habit, pupil, this.now.toLocalDate().minusDays(75 - this.random.nextInt(4) * 10L),
						new Extra("Sinov imtihoni", 150));
			}
		}

		private void sell(Habit habit, Pupil pupil, LocalDate date, Extra extra) {
			boolean open = habit.unpaid() > 0 && date.isAfter(this.last.minusMonths(habit.unpaid()).atEndOfMonth());
			BigDecimal amount = BigDecimal.valueOf(extra.thousands() * 1000L);
			LocalDateTime paid = Payer.atTheDesk(date.plusDays(3 + this.random.nextInt(5)), this.random);
			this.diary.write(date.atTime(LocalTime.of(9, 5)), () -> {
				long charge = DemoMoney.this.charges
					.raise(ChargeDraft.of(pupil.id(), amount, date.plusDays(7), extra.title()), this.owner)
					.id();
				if (!open) {
					this.diary.write(paid, () -> DemoMoney.this.payments
						.record(PaymentDraft.forCharge(charge, amount, method(), null), this.owner));
				}
			});
		}

		/** The same money is written down twice, and one of them taken back. */
		private void slip(LocalDate date) {
			this.diary.write(date.atTime(20, 31), () -> {
				long student = this.habits.keySet()
					.stream()
					.sorted()
					.skip(40L + date.getDayOfMonth())
					.findFirst()
					.orElseThrow();
				long payment = DemoMoney.this.payments
					.record(PaymentDraft.of(student, new BigDecimal("700000"), PaymentMethod.CASH, null), this.owner)
					.id();
				this.diary.write(date.atTime(20, 44),
						() -> DemoMoney.this.payments.voidPayment(payment, "Ikki marta yozilgan", this.owner));
			});
		}

		private static String key(long studentId, long groupId, YearMonth month) {
			return studentId + " " + groupId + " " + month;
		}

	}

	/**
	 * @param unpaid how many of the last months are open
	 */
	private record Habit(Payer payer, int unpaid, PaymentMethod method) {
	}

	/** A month in a group. */
	private record Dues(long studentId, long groupId, BigDecimal price, YearMonth month) {
	}

	/**
	 * What is paid for beside the lessons.
	 */
	record Extra(String title, int thousands) {
	}

}
