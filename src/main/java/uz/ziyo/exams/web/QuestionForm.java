package uz.ziyo.exams.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;

/**
 * A question that was taken away, as its page keeps it for the case that it is wanted
 * back.
 */
class QuestionForm {

	private QuestionType type = QuestionType.TEST;

	private String text = "";

	private String sample;

	private int position;

	private List<OptionForm> options = new ArrayList<>();

	PaperQuestion toQuestion() {
		boolean test = this.type == QuestionType.TEST;
		return new PaperQuestion(0, this.type, this.text, this.position,
				(this.sample == null || this.sample.isBlank()) ? null : this.sample,
				!test ? List.of()
						: IntStream.range(0, this.options.size())
							.mapToObj((i) -> this.options.get(i).toOption(i + 1))
							.toList());
	}

	public QuestionType getType() {
		return this.type;
	}

	public void setType(QuestionType type) {
		this.type = type;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = (text == null) ? "" : text;
	}

	public String getSample() {
		return this.sample;
	}

	public void setSample(String sample) {
		this.sample = sample;
	}

	public int getPosition() {
		return this.position;
	}

	public void setPosition(int position) {
		this.position = position;
	}

	public List<OptionForm> getOptions() {
		return this.options;
	}

	public void setOptions(List<OptionForm> options) {
		this.options = options;
	}

	static class OptionForm {

		private String text = "";

		private boolean right;

		PaperOption toOption(int place) {
			return new PaperOption(0, this.text, this.right, place);
		}

		public String getText() {
			return this.text;
		}

		public void setText(String text) {
			this.text = (text == null) ? "" : text;
		}

		public boolean isRight() {
			return this.right;
		}

		public void setRight(boolean right) {
			this.right = right;
		}

	}

}
