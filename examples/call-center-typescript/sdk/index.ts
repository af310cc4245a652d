// The least of an SDK that this example needs, kept by hand. The whole one is made by `pulumi package gen-sdk`; replace this folder by it.
import * as pulumi from "@pulumi/pulumi";

export type Usage = "Inbound" | "Outbound" | "Bidirection";

export interface PhoneNumberBindingArgs {
  instanceId: pulumi.Input<string>;
  phoneNumber: pulumi.Input<string>;
  usage: pulumi.Input<Usage>;
  contactFlowId?: pulumi.Input<string>;
  skillGroupIds?: pulumi.Input<pulumi.Input<string>[]>;
}

export class PhoneNumberBinding extends pulumi.CustomResource {
  public readonly phoneNumber!: pulumi.Output<string>;
  public readonly usage!: pulumi.Output<Usage>;

  constructor(name: string, args: PhoneNumberBindingArgs, options?: pulumi.CustomResourceOptions) {
    super("number:index:PhoneNumberBinding", name, { ...args }, options);
  }
}

export interface SkillGroupNumberSetArgs {
  instanceId: pulumi.Input<string>;
  skillGroupId: pulumi.Input<string>;
  numbers: pulumi.Input<pulumi.Input<string>[]>;
  exclusive?: pulumi.Input<boolean>;
}

export class SkillGroupNumberSet extends pulumi.CustomResource {
  public readonly numbers!: pulumi.Output<string[]>;

  constructor(name: string, args: SkillGroupNumberSetArgs, options?: pulumi.CustomResourceOptions) {
    super("number:index:SkillGroupNumberSet", name, { ...args }, options);
  }
}

interface NameInInstance {
  instanceId: pulumi.Input<string>;
  name: pulumi.Input<string>;
}

export function getSkillGroupOutput(args: NameInInstance): pulumi.Output<{ skillGroupId: string }> {
  return pulumi.runtime.invokeOutput("number:index:getSkillGroup", { ...args });
}

export function getContactFlowOutput(args: NameInInstance): pulumi.Output<{ contactFlowId: string }> {
  return pulumi.runtime.invokeOutput("number:index:getContactFlow", { ...args });
}
